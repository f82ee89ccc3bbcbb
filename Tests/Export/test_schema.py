"""The published description of the document's JSON."""

import json

import documents
import pytest
from conftest import ROOT
from jsonschema import Draft202012Validator

SCHEMA = json.loads((ROOT / "Public/api/document.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def validator():
    Draft202012Validator.check_schema(SCHEMA)
    return Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("name", ["demo", "empty", "single", "every_kind", "hostile", "large"])
def test_documents_are_as_described(validator, name):
    document = documents.DEMO if name == "demo" else getattr(documents, name)()
    assert [error.message for error in validator.iter_errors(document)] == []


def test_what_is_not_described_is_refused(validator):
    for broken in (
        {**documents.single(), "extra": 1},
        {**documents.single(), "language": "de"},
        {**documents.single(), "subtitle": None},
        {key: value for key, value in documents.single().items() if key != "facts"},
    ):
        assert not validator.is_valid(broken)
