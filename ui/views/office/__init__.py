"""The office on the screen: settings of this computer, the organisation, and the passports of its programmes."""
