"""Holds everything that goes over the wire to the two documents that the server publishes.

Stricter than the documents ask of a client: a member that they do not list is an error here, because a stranger who
has only the documents would not know what to do with it.
"""

import copy
import json
import urllib.request

import yaml
from jsonschema import Draft202012Validator

BRANCHES = ("allOf", "anyOf", "oneOf")


class ContractBroken(AssertionError):
    """What was sent or received is not what the documents say."""


def _resolve(document, reference):
    node = document
    for part in reference.removeprefix("#/").split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


def _strict(document, schema, closed=True):
    """The schema without references, in which an object may hold only what is listed.

    Branches of a schema stay open: what the other branches list must not be refused by them.
    """
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _strict(document, _resolve(document, schema["$ref"]), closed)
    result = {}
    for key, value in schema.items():
        if key in BRANCHES:
            result[key] = [_strict(document, branch, False) for branch in value]
        elif key in ("if", "then", "else"):
            result[key] = _strict(document, value, False)
        elif key == "properties":
            result[key] = {name: _strict(document, member) for name, member in value.items()}
        elif key in ("items", "additionalProperties"):
            result[key] = _strict(document, value)
        else:
            result[key] = copy.deepcopy(value)
    lists_members = "properties" in result or any("properties" in branch for branch in result.get("allOf", []))
    if closed and lists_members and "additionalProperties" not in result:
        result["unevaluatedProperties"] = False
    return result


def _check(validator, instance, what):
    errors = sorted(validator.iter_errors(instance), key=lambda error: len(error.path))
    if errors:
        found = "; ".join(f"{error.json_path}: {error.message[:300]}" for error in errors[:3])
        raise ContractBroken(f"{what}: {found}\n{json.dumps(instance)[:600]}")


class Contract:
    """The two documents as a running server serves them."""

    def __init__(self, origin):
        with urllib.request.urlopen(origin + "/asyncapi.yaml") as answer:
            self.wire = yaml.safe_load(answer.read())
        with urllib.request.urlopen(origin + "/openapi.json") as answer:
            self.http = json.loads(answer.read())
        messages = self.wire["channels"]["session"]["messages"]
        self.messages = {
            name: Draft202012Validator(_strict(self.wire, _resolve(self.wire, entry["$ref"])["payload"]))
            for name, entry in messages.items()
        }
        operations = self.wire["operations"]
        self.sent = {entry["$ref"].split("/")[-1] for entry in operations["fromClient"]["messages"]}
        self.received = {entry["$ref"].split("/")[-1] for entry in operations["fromServer"]["messages"]}
        schemas = self.wire["components"]["schemas"]
        self.commands = set(self.messages["command"].schema["properties"]["name"]["enum"])
        self.reject_codes = set(schemas["rejectionCode"]["enum"])
        self.error_codes = set(schemas["errorCode"]["enum"])
        self.documents = {name: Draft202012Validator(_strict(self.wire, schemas[name])) for name in ("view", "own")}
        self.plugins = {
            name: Draft202012Validator(_strict(self.wire, schemas[name]))
            for name in schemas if name.startswith(("sliders", "questionnaire", "own"))
        }
        self._answers = {}

    def check_sent(self, frame):
        if frame.get("type") not in self.sent:
            raise ContractBroken(f"no frame of a client: {frame}")
        _check(self.messages[frame["type"]], frame, f"sent {frame['type']}")

    def check_received(self, frame):
        if frame.get("type") not in self.received:
            raise ContractBroken(f"no frame of the server: {json.dumps(frame)[:200]}")
        _check(self.messages[frame["type"]], frame, f"received {frame['type']}")

    def check_document(self, name, document):
        _check(self.documents[name], document, f"document {name} after a patch")

    def check_plugin(self, name, value):
        _check(self.plugins[name], value, name)

    def operation(self, method, template):
        return self.http["paths"][template][method.lower()]

    def check_request(self, method, template, body):
        content = self.operation(method, template).get("requestBody", {}).get("content", {})
        schema = content.get("application/json", {}).get("schema")
        if (schema is None) != (body is None):
            raise ContractBroken(f"{method} {template}: a body is there or isn't, against the document")
        if schema is not None:
            _check(self._validator(("request", method, template), schema), body, f"{method} {template} request")

    def check_answer(self, method, template, status, headers, content):
        """Checks status, content type, the headers that are listed, and the body."""
        name = f"{method} {template} {status}"
        responses = self.operation(method, template)["responses"]
        if str(status) not in responses:
            raise ContractBroken(f"{name}: this status is not listed; {content[:200]}")
        response = responses[str(status)]
        response = _resolve(self.http, response["$ref"]) if "$ref" in response else response
        for header in response.get("headers", {}):
            if header not in headers:
                raise ContractBroken(f"{name}: the header {header} is missing")
        kinds = response.get("content", {})
        if not kinds:
            if content:
                raise ContractBroken(f"{name}: there should be no content")
            return None
        kind = headers.get("Content-Type", "").split(";")[0]
        if kind not in kinds:
            raise ContractBroken(f"{name}: {kind or 'no content type'} instead of {list(kinds)}")
        if kinds[kind].get("schema", {}).get("format") == "binary":
            return content
        if not kind.endswith("json"):
            return content.decode()
        body = json.loads(content)
        _check(self._validator(("answer", name), kinds[kind]["schema"]), body, name)
        if kind == "application/problem+json" and f"`{body['code']}`" not in response["description"]:
            raise ContractBroken(f"{name}: the code {body['code']} is not listed")
        return body

    def _validator(self, key, schema):
        if key not in self._answers:
            self._answers[key] = Draft202012Validator(_strict(self.http, schema))
        return self._answers[key]
