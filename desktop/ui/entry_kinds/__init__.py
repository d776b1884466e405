"""The kinds of entries a timeline may hold: one file each, found by themselves (see `desktop.ui.entry_kind`)."""
