"""What the indicators of a programme amount to, each kind of count in a module of its own.

A count is a set of people or papers found by SQL, never a stored total, so that two laptops cannot count one
person twice. *Recorded* is everything that counts by the rules; *proven* the part whose papers are in order.
"""
