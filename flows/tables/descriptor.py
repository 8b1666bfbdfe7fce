"""What datapackage.json says of a table (Data Package v2)."""

from __future__ import annotations

from flows.tables.schema import TABLES, Field, Table, codes_of
from flows.vocabulary import vocabulary


def descriptor(table: str) -> dict[str, object]:
    """The resource of a table, without what only a release knows (bytes, hash, rows)."""
    said = TABLES[table]
    return {
        "name": table,
        "title": said.title,
        "title_zh": said.title_zh,
        "description": said.description,
        "description_zh": said.description_zh,
        "path": f"data/{table}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": table_schema(said),
    }


def table_schema(table: Table) -> dict[str, object]:
    """The Table Schema with the codes of the vocabularies put in."""
    schema: dict[str, object] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [_field(one) for one in table.fields],
        "primaryKey": list(table.primary_key),
        "missingValues": [],  # an empty string is a value: a repair that takes characters out has an empty `after`
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": [one.column],
                "reference": {"resource": "" if one.table == table.name else one.table, "fields": [one.key]},
            }
            for one in table.foreign_keys
        ]
    return schema


def _field(field: Field) -> dict[str, object]:
    said: dict[str, object] = {
        "name": field.name,
        "type": field.type,
        "title": field.title,
        "title_zh": field.title_zh,
        "description": field.description,
        "description_zh": field.description_zh,
    }
    if field.unit:
        said["unit"] = field.unit
    constraints = dict(field.constraints)
    if field.vocabulary:
        labels = {row["code"]: row["label_en"] for row in vocabulary("codes") if row["vocabulary"] == field.vocabulary}
        said["categories"] = [{"value": code, "label": labels[code]} for code in codes_of(field.vocabulary)]
        constraints["enum"] = list(codes_of(field.vocabulary))
    if constraints:
        said["constraints"] = constraints
    return said
