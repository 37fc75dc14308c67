"""The evaluation for people: tables, plots, the map of units, calendars, a short summary, the yearly
document.
"""
