"""Write what derives from the schemas: `python -m flows.tables` brings `expectations/*.json` up to date."""

from __future__ import annotations

from flows.tables.schema import TABLES
from flows.tables.structure import EXPECTATIONS, suite_text


def main() -> None:
    """Rewrite the structural part of every suite that has drifted, and say which."""
    for table in TABLES:
        file, text = EXPECTATIONS / f"{table}.json", suite_text(table)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            print(f"{file.name} rewritten")


if __name__ == "__main__":
    main()
