"""Text into glyphs with Qt: the only place below the window that imports Qt."""
