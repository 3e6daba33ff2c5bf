"""Today: the day's visits and promises, drafts to go on with, what waits to be sent, and the quick actions."""
