"""Every command of the house, by name. A new command is a class in its subject's module and a line here."""
