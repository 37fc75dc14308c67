"""What git knows of the content: its edition, what each revision changed, and the difference of two in
words.
"""
