"""What an SOP is: pure, validated, immutable; nothing here reads or writes a file."""
