"""Pages by subject: layout, signals up, no rules. A page gets a Workspace and nothing else."""
