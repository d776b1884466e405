"""Forms that open where the thing they change stands. A form makes commands; the runner carries them out."""
