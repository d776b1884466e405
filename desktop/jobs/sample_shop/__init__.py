"""Inventing a shop: believable people of a trade with years of history, the same for the same seed and day."""
