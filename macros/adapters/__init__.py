"""Site generators that the engine can serve; each knows one of them, and decides nothing."""
