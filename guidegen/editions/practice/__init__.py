"""What the tools of practitioners say: offences, public bodies, examples from other members, dual criminality."""
