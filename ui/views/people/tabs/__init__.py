"""The tabs of a person's card, one module each; they show what they are given and run their own commands."""
