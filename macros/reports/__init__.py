"""The evaluation for people: tables, plots, the map of units, calendars, a summary, the yearly document."""
