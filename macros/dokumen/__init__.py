"""The one document of an SOP, before any form: texts resolved, ordered and headed; page, twin, PDF show
it.
"""
