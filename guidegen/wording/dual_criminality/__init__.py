"""Answers on dual criminality in words: whether some facts are an offence, and what could carry cooperation."""
