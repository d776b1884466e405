"""Item models: what lists and tables show, without how it is drawn."""
