"""What the tools of practitioners say: public bodies, examples from other members, dual criminality."""
