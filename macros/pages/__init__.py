"""The site's pages, and the parts that they are made of."""
