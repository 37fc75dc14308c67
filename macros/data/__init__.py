"""Open data under ``/data/``: the catalog as JSON with schemas, as CSV and XLSX, and what describes them."""
