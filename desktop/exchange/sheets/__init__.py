"""Lists as rows and columns of text: what encoding, which delimiter, whose columns, one contact per row."""
