"""Files and data: front matter, YAML with line and column, canonical writing, prose, and what is wrong in them."""
