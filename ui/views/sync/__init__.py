"""The sync centre: what is sent, what came, what waits for a decision."""
