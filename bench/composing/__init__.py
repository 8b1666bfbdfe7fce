"""Newspaper pages composed at random of clean articles, with what a reader would make of them."""
