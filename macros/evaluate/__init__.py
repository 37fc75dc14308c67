"""What the catalog shows about the work: overlaps, reviews, legal bases, form, measures; findings, never
changes.
"""
