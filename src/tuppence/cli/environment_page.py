"""Print the page of the environment variables: `make docs` writes it."""

from __future__ import annotations

import click

from tuppence.cli.environment_variables import page
from tuppence.cli.main import main

if __name__ == "__main__":
    click.echo(page(main), nl=False)
