"""Files and data: front matter, YAML with places, canonical writing, prose, and what is wrong in them."""
