"""The rules, each a file of its own that bears its code as its name."""
