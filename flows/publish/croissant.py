"""croissant.json: the release for dataset search and machine-learning tools (MLCommons Croissant 1.0, JSON-LD).

Source: https://docs.mlcommons.org/croissant/docs/croissant-spec.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from flows.tables import READING_ORDER, TABLES, Field, Table

PROFILE = "http://mlcommons.org/croissant/1.0"
DATA_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}
TERMS = ("column", "extract", "field", "fileObject", "key", "recordSet", "repeated", "source")
CONTEXT: Mapping[str, object] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    **{term: f"cr:{term}" for term in TERMS},
    "conformsTo": "dct:conformsTo",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
}


def write_croissant(package: Mapping[str, Any], folder: Path) -> None:
    """Write `croissant.json` into a release, from its datapackage descriptor."""
    text = json.dumps(croissant(package), ensure_ascii=False, indent=2)
    (folder / "croissant.json").write_text(text + "\n", encoding="utf-8")


def croissant(package: Mapping[str, Any]) -> dict[str, object]:
    """The description of a release: a file and a record set for each table.

    Columns that hold lists of objects (`raw_spans`) are left out: Croissant 1.0 has no way to read them. So are the
    references between tables, which datapackage.json has: readers join on them unasked.
    """
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": PROFILE,
        "name": package["name"],
        "description": f"{package['title']}. {package['description']}",
        "version": package["version"],
        "license": package["licenses"][0]["path"],
        "keywords": package["keywords"],
        "creator": [{"@type": "sc:Organization", "name": one["title"]} for one in package["contributors"]],
        "inLanguage": "zh",
        "distribution": [_file(one) for one in package["resources"]],
        "recordSet": [_record_set(TABLES[table]) for table in READING_ORDER],
    }


def _file(resource: Mapping[str, Any]) -> dict[str, object]:
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": f"{resource['name']}.parquet",
        "description": resource["description"],
        "contentUrl": resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": "application/x-parquet",
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _record_set(table: Table) -> dict[str, object]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{column}"} for column in table.primary_key],
        "field": list(_fields(table)),
    }


def _fields(table: Table) -> Iterator[dict[str, object]]:
    for field in table.fields:
        if _data_type(field) is None:
            continue
        said: dict[str, object] = {
            "@type": "cr:Field",
            "@id": f"{table.name}/{field.name}",
            "name": field.name,
            "description": field.description,
            "dataType": _data_type(field),
            "source": {"fileObject": {"@id": f"data/{table.name}.parquet"}, "extract": {"column": field.name}},
        }
        if field.items:
            said["repeated"] = True
        yield said


def _data_type(field: Field) -> str | None:
    return DATA_TYPES.get((field.items or field).type)
