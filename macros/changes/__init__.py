"""What changed, told: history on pages, comparisons in words, proposals, feeds, and the owners to ask."""
