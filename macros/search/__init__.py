"""The search index, from the catalog: words and stems, facets, shards, and what a hit shows."""
