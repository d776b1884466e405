"""The pages of the window, one folder each, found by themselves: see `desktop.ui.page`."""
