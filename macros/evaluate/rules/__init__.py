"""The rules of the evaluation, each a file of its own that is called as its code."""
