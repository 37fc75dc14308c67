"""Open data under ``/data/``: the catalog as JSON with its schemas, as CSV and XLSX, and a description of
them all.
"""
