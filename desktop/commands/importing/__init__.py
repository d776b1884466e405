"""The parts of bringing in a list: who arrives, what they add to somebody known, and the rows written for it."""
