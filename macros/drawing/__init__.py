"""The flowchart from symbolic points to lengths and shapes; symbols; SVG in the step table and as a
picture.
"""
