"""vCard 2.1, 3.0 and 4.0: a reader that takes cards as telephones really write them, and a writer for 3.0 and 4.0."""
