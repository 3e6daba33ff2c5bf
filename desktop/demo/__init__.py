"""The demo: one whole working day with real parts, told on stderr and proved in a report.

A server in its own process, three laptops with their own stores, real HTTP. `cast` are the people of the
day (invented), `laptops` what a laptop does, `story` the day in order, `papers` and `pictures` what is shown,
`report` the proof.
"""
