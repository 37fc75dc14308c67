"""What all rooms that publish share: addresses, templates, tables, colours, policies, work ahead, stores."""
