"""What is read: one function per screen or file, SQL text in, frozen dataclasses out."""
