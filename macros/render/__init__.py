"""From the catalog to what readers get: pages as Markdown, HTML fragments, data; pure, without any input or output."""
