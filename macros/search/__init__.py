"""From the catalog to what search engines read."""
