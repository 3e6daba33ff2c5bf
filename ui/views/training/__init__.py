"""Training: courses and groups, the lesson journal by keyboard, certificates issued, registered and printed."""
