"""Who says what: every construction of reporting gives its source, cue and content."""
