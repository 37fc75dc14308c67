"""What the catalog shows about the work: overlaps, reviews, legal bases, form, measures; it never changes
any.
"""
