"""Whether some facts are an offence in one member or in both of two.

In: the corpus, members, a conduct and a date. Out: yes, no, depends or unknown, with the provisions, the threshold of a
serious crime, and the treaties between the two."""
