"""People and families: the list, registration with hints of duplicates, a person's card, a family's card."""
