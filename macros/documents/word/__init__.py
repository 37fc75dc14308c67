"""The official document for Word: the same layout, and a flowchart of shapes that can still be moved."""
