"""The flowchart from symbolic points to lengths and shapes, as SVG, in the step table and as one picture."""
