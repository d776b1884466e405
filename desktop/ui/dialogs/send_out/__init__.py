"""Send out: who, what, and a file."""
