"""From the bytes of a file to a record of the law.

In: the folder. Out: every file as plain data with the line of each value, then as records; what cannot be read is a
diagnostic and makes no other file wrong."""
