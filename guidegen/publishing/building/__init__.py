"""What a plan asks for, made by workers and published as one edition.

build      the files of a plan
edition    an order from reading to publishing
"""
