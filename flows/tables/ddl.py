"""DuckDB's DDL for the tables, with every description as a comment."""

from __future__ import annotations

from flows.tables.schema import TABLES, Field

SQL_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


def duckdb_ddl(table: str) -> str:
    """CREATE TABLE with its key, and COMMENT ON the table and each column (English, then Chinese)."""
    said = TABLES[table]
    columns = [f"{_quoted(one.name)} {sql_type(one)}{' NOT NULL' if one.is_required else ''}" for one in said.fields]
    body = ",\n  ".join(columns)
    comments = [f"COMMENT ON TABLE {_quoted(table)} IS {_literal(f'{said.description} {said.description_zh}')};"]
    comments += [
        f"COMMENT ON COLUMN {_quoted(table)}.{_quoted(one.name)} IS {_literal(_comment(one))};" for one in said.fields
    ]
    return f"CREATE TABLE {_quoted(table)} (\n  {body}\n);\n" + "\n".join(comments) + "\n"


def sql_type(field: Field) -> str:
    """The DuckDB type of a column."""
    if field.items:
        return sql_type(field.items) + "[]"
    if field.members:
        return "STRUCT(" + ", ".join(f"{_quoted(one.name)} {sql_type(one)}" for one in field.members) + ")"
    return SQL_TYPES[field.type]


def _comment(field: Field) -> str:
    unit = f" Unit: {field.unit}." if field.unit else ""
    return f"{field.description}{unit} {field.description_zh}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
