"""What is on the disk: files written whole, the cache, and the output folder in which one edition gives way to the next.

paths                      what may be the path of a file
files                      a file written beside and renamed
signing                    who made an edition
manifest                   what an edition holds
editions                   which folder is an edition, and how one is taken away
targets                    where may be written, and what may be touched
cache                      what was made before, by the digest of what it was made from
output_folder              the output folder and its editions
verify                     whether an edition is what its manifest says
"""
