"""The history of a store's shape, one step a file, each frozen on the day it was released.

`records` is the history of the synced tables, the same on laptop and server; `laptop` of the laptop's own
tables. The steps import nothing of ours but `shapes`: a step must mean tomorrow what it means today.
"""
