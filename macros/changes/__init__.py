"""What changed, told: history on pages, comparisons in words, proposals, feeds, and who is asked to
review.
"""
