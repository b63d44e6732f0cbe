"""What must be made, and why.

order            what somebody wants made
read             everything it is made from, read once
up_to_date       whether anything at all has changed
plan             every artefact, and whether it is stale
reasons, facts   why, down to the fact
"""
