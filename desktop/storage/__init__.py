"""One book, one file: opening, migrating, writing with undo, backing up, finding."""
