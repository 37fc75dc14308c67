"""What git knows of the content: its edition, what each revision changed, and two compared."""
