"""`python -m flows` is the `heluo` command."""

from flows.cli import main

main()
