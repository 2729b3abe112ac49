"""`python -m tuppence`: the command, where its script is not on the path."""

from tuppence.cli.main import main

if __name__ == "__main__":
    main()
