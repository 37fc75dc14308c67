"""The site's pages as values, the parts that they are made of, and what a generator asks of a build."""
