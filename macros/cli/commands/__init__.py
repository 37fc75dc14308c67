"""The commands of ``sop``: one module each, that declares it as ``COMMAND``. A new module is a new
command.
"""
