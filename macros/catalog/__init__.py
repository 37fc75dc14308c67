"""All SOPs of a city together: ids resolved, links in both directions, roles, regulations, life events."""
