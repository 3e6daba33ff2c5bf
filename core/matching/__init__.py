"""Finding and comparing people who may be one person; nothing here writes."""
