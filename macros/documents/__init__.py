"""An SOP as documents: the official document before any form, its forms, and the book of a unit."""
