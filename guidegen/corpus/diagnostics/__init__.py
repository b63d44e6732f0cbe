"""What is wrong with a file: the kinds of mistake, one of them in one place, what was probably meant, and all of them for other programs."""
