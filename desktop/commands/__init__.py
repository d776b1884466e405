"""What is written: one intention of the owner per file, one transaction, one undo step."""
