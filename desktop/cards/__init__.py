"""Cards: from a design and a customer to pages that a painter or a printer draws alike."""
