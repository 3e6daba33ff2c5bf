"""Visits and consultations: entry from home to home, several people and services in one go."""
