"""What is on the disk: files written whole, the cache, and the output folder in which one edition gives way to the next.

paths                      what may be the path of a file
files                      a file written beside and renamed
cache                      what was made before, by the digest of what it was made from
output_folder              the output folder and its editions
manifest, verify, signing  what an edition holds, and whether it still does
"""
