"""Holds the contract's documents to their standards, and the examples in them to their own schemas.

OpenAPI by its own validator, with the rules of the NL API Design Rules that a document can show. For AsyncAPI 3.0
there is no maintained validator for Python, so what matters is checked here: every reference leads somewhere, every
schema is a schema, every message has an example and every example is valid, and nothing stands there unused.
"""

import json
import pathlib
import re
import sys

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError
from openapi_spec_validator import validate
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

API = pathlib.Path(__file__).resolve().parent.parent / "Public" / "api"
METHODS = {"get", "post", "put", "patch", "delete"}


def references(node):
    """All `$ref` values below a node."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def target(document, reference):
    """What a local reference leads to; None when it leads nowhere."""
    node = document
    if not reference.startswith("#/"):
        return None
    for part in reference[2:].split("/"):
        if not isinstance(node, dict) or part not in node:
            return None
        node = node[part]
    return node


def dangling(name, document):
    for reference in sorted(set(references(document))):
        if target(document, reference) is None:
            yield f"{name}: {reference} leads nowhere"


def check_asyncapi(document):
    lost = list(dangling("asyncapi", document))
    if lost:
        yield from lost
        return
    if document.get("asyncapi") != "3.0.0":
        yield "asyncapi: the version must be 3.0.0"
    for part in ("info", "servers", "channels", "operations", "components"):
        if part not in document:
            yield f"asyncapi: {part} is missing"
    messages = document["components"]["messages"]
    on_channel = set(document["channels"]["session"]["messages"])
    operated = {
        reference["$ref"].split("/")[-1]
        for operation in document["operations"].values()
        for reference in operation["messages"]
    }
    if not set(messages) == on_channel == operated:
        yield f"asyncapi: messages, channel and operations differ: {set(messages) ^ on_channel | on_channel ^ operated}"
    used = set(references(document))
    for schema in document["components"]["schemas"]:
        # Plugins' shapes are referred to in words.
        if f"#/components/schemas/{schema}" not in used and not schema.startswith(("own", "sliders", "questionnaire")):
            yield f"asyncapi: the schema {schema} is used nowhere"
    for name, message in messages.items():
        schema = {**message["payload"], "components": document["components"]}
        try:
            Draft7Validator.check_schema(schema)
        except SchemaError as error:
            yield f"asyncapi: {name}: {error.message}"
            continue
        if message["payload"]["properties"]["type"] != {"const": name}:
            yield f"asyncapi: {name}: `type` must be the message's name"
        examples = message.get("examples", [])
        if not examples:
            yield f"asyncapi: {name} has no example"
        for example in examples:
            for error in Draft7Validator(schema).iter_errors(example["payload"]):
                yield f"asyncapi: {name}: example {example.get('name', '')}: {error.json_path}: {error.message}"


def check_openapi(document):
    try:
        validate(document)
    except OpenAPIValidationError as error:
        yield f"openapi: {error.message}"
    if not re.match(r"3\.0\.\d+$", document["openapi"]):
        yield "openapi: the version must be 3.0.x"
    if not re.match(r"\d+\.\d+\.\d+$", document["info"]["version"]):
        yield "openapi: info.version must be a semantic version"
    for path, item in document["paths"].items():
        yield from check_path(path, item)
        for method in METHODS & item.keys():
            yield from check_operation(document, f"{method.upper()} {path}", item[method], path)


def check_path(path, item):
    if path.endswith("/"):
        yield f"openapi: {path} ends with a slash"
    for segment in path.strip("/").split("/"):
        if not re.match(r"(\{[a-z][A-Za-z]*\}|[a-z0-9]+([-.][a-z0-9]+)*)$", segment):
            yield f"openapi: {path}: the segment {segment} is not kebab-case"
    if set(item) - METHODS - {"parameters", "summary", "description"}:
        yield f"openapi: {path}: only {sorted(METHODS)} are used"


def check_operation(document, name, operation, path):
    for key in ("operationId", "summary", "responses"):
        if key not in operation:
            yield f"openapi: {name}: {key} is missing"
    for parameter in operation.get("parameters", []):
        parameter = target(document, parameter["$ref"]) if "$ref" in parameter else parameter
        if parameter["in"] == "query" and not re.match(r"[a-z][A-Za-z0-9]*$", parameter["name"]):
            yield f"openapi: {name}: the query key {parameter['name']} is not camelCase"
    for status, response in operation["responses"].items():
        response = target(document, response["$ref"]) if "$ref" in response else response
        if path.startswith("/api/") and "API-Version" not in response.get("headers", {}):
            yield f"openapi: {name}: {status} has no API-Version header"
        if status[0] in "45" and path.startswith("/api/"):
            if list(response.get("content", {})) != ["application/problem+json"]:
                yield f"openapi: {name}: {status} is not application/problem+json"


def main():
    problems = list(check_asyncapi(yaml.safe_load((API / "asyncapi.yaml").read_text(encoding="utf-8"))))
    problems += check_openapi(json.loads((API / "openapi.json").read_text(encoding="utf-8")))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
