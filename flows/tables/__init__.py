"""The schemas made usable: Arrow schemas, DDL, descriptors, dictionary expectations, from schemas/ alone."""

from flows.tables.arrow import MisfitError, arrow_schema, sort_rows, to_arrow
from flows.tables.ddl import duckdb_ddl
from flows.tables.descriptor import descriptor
from flows.tables.schema import TABLES, VOCABULARY_TABLES, Field, ForeignKey, Table, codes_of
from flows.tables.vocabularies import vocabulary_tables

DOCUMENT_TABLES = (
    "documents",
    "articles",
    "sections",
    "sentences",
    "captions",
    "repairs",
    "numerals",
    "indicators",
    "project_mentions",
)

# As a reader meets them; TABLES has them in the order in which one depends on another.
READING_ORDER = (*DOCUMENT_TABLES, "projects", "quarantine", *VOCABULARY_TABLES)

__all__ = [
    "DOCUMENT_TABLES",
    "READING_ORDER",
    "TABLES",
    "VOCABULARY_TABLES",
    "Field",
    "ForeignKey",
    "MisfitError",
    "Table",
    "arrow_schema",
    "codes_of",
    "descriptor",
    "duckdb_ddl",
    "sort_rows",
    "to_arrow",
    "vocabulary_tables",
]
