"""What may be asked for: each command with its arguments and options. It loads what it needs when it is called.

publish     build, plan, verify, clean
content     check, explain, schema, new, data
member      standing, gap-analysis, draft
members     compare, comparators, dual-criminality
change      diff, impact
options     what several of them ask for in the same words
"""
