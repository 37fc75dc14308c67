"""An SOP as documents: the official document as a picture without any form, and the forms that it is given
out in.
"""
