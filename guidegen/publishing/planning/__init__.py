"""What must be made, and why.

quick             whether anything at all has changed
plan              every file asked for, and which of them are stale
facts, reasons    why, in words
"""
