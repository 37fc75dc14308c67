"""What all wings that publish use: addresses, templates, tables, policies, and work ahead on every
processor.
"""
