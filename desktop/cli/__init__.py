"""The command line: `dearly <command>`, thin over the same queries, commands and jobs as the window."""
