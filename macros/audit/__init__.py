"""A built site, checked as a browser would meet it: for any city's continuous integration."""
