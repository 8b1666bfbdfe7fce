"""Heluo: open, traceable tables from the reports and newspapers of Luoyang."""
