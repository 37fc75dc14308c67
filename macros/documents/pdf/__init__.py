"""The official document as PDF, set by Typst: PDF/A-3a, PDF/UA-1, the source inside, the same bytes."""
