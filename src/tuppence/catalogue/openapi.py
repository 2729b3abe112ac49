"""The API as an OpenAPI 3.1 document, made from the catalogue."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Catalogue, Fields, Operation, Spec

Schema = dict[str, Any]

SCALARS: dict[str, Schema] = {
    "string": {"type": "string", "maxLength": 5000},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "number": {"type": "number"},
    "decimal": {"type": "string", "format": "decimal"},
    "int64": {"type": "string", "format": "int64"},
    "datetime": {"type": "string", "format": "date-time"},
    "any": {},
}
FORM, JSON, MULTIPART = (
    "application/x-www-form-urlencoded",
    "application/json",
    "multipart/form-data",
)
ERROR: Schema = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["type", "message"],
            "properties": {
                "type": {"type": "string"},
                "message": {"type": "string"},
                "code": {"type": "string"},
                "param": {"type": "string"},
                "decline_code": {"type": "string"},
                "doc_url": {"type": "string"},
                "request_log_url": {"type": "string"},
            },
        }
    },
}


def document(catalogue: Catalogue, url: str) -> Schema:
    """The whole document; about two megabytes."""
    paths: dict[str, Schema] = {}
    for key in catalogue.operation_keys:
        operation = catalogue.operation(key)
        entry = paths.setdefault(operation.path, {})
        entry[operation.method.lower()] = described(catalogue, operation)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tuppence", "version": catalogue.api_version},
        "servers": [{"url": url}],
        "security": [{"bearer": []}, {"basic": []}],
        "paths": dict(sorted(paths.items())),
        "components": {
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "basic": {"type": "http", "scheme": "basic"},
            },
            "schemas": {
                "error": ERROR,
                **{n: resource_schema(catalogue, n) for n in catalogue.resource_names},
            },
        },
    }


def described(catalogue: Catalogue, operation: Operation) -> Schema:
    parameters: list[Schema] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in operation.path_params
    ]
    found: Schema = {
        "operationId": f"{operation.method} {operation.path}",
        "responses": responses(operation),
    }
    if operation.method == "POST":
        found["requestBody"] = body(catalogue, operation)
    else:
        parameters += [query(catalogue, n, s) for n, s in operation.fields.items()]
    if parameters:
        found["parameters"] = parameters
    return found


def query(catalogue: Catalogue, name: str, spec: Spec) -> Schema:
    return {
        "name": name,
        "in": "query",
        "required": bool(spec.get("r")),
        "schema": schema(catalogue, spec["t"]),
        "style": "deepObject",
        "explode": True,
    }


def body(catalogue: Catalogue, operation: Operation) -> Schema:
    kind = JSON if operation.path.startswith("/v2/") else FORM
    if any(spec["t"] == "any" for name, spec in operation.fields.items() if name == "file"):
        kind = MULTIPART
    shape = hash_schema(catalogue, operation.fields)
    content: Schema = {"schema": shape | {"additionalProperties": False}}
    if kind == FORM:
        deep = {"style": "deepObject", "explode": True}
        nested = [n for n, s in operation.fields.items() if not isinstance(s["t"], str)]
        content["encoding"] = dict.fromkeys(nested, deep)
    return {"content": {kind: content}, "required": bool(shape.get("required"))}


def responses(operation: Operation) -> Schema:
    names = [n for k in ("resource", "list", "search") for n in operation.returns.get(k, []) if n]
    refs: list[Schema] = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    one: Schema = {"anyOf": refs} if len(refs) > 1 else refs[0] if refs else {}
    if "list" in operation.returns or "search" in operation.returns:
        one = {"type": "object", "properties": {"data": {"type": "array", "items": one}}}
    if operation.method == "DELETE":
        one = {"type": "object"}
    kind = "application/octet-stream" if operation.returns.get("stream") else JSON
    error = {"content": {JSON: {"schema": {"$ref": "#/components/schemas/error"}}}}
    return {
        "200": {"description": "Success.", "content": {kind: {"schema": one}}},
        "default": {"description": "Refused.", **error},
    }


# -- schemas ---------------------------------------------------------------------------------------


def resource_schema(catalogue: Catalogue, name: str) -> Schema:
    shape = catalogue.resource(name)
    properties = {n: nullable(catalogue, s) for n, s in shape.fields.items()}
    required = [n for n in shape.fields if n not in shape.absent]
    return {"type": "object", "required": required, "properties": properties}


def nullable(catalogue: Catalogue, spec: Spec) -> Schema:
    found = schema(catalogue, spec["t"])
    return {"anyOf": [found, {"type": "null"}]} if spec.get("n") else found


def hash_schema(catalogue: Catalogue, fields: Fields) -> Schema:
    found: Schema = {
        "type": "object",
        "properties": {n: schema(catalogue, s["t"]) for n, s in fields.items()},
    }
    required = [n for n, s in fields.items() if s.get("r")]
    return found | {"required": required} if required else found


def schema(catalogue: Catalogue, kind: Any) -> Schema:
    if isinstance(kind, str):
        return SCALARS[kind]
    values = catalogue.enum_values(kind)
    if values is not None:
        return {"enum": values}
    fields = catalogue.inner_fields(kind)
    if fields is not None:
        return hash_schema(catalogue, fields)
    if "array" in kind:
        return {"type": "array", "items": schema(catalogue, kind["array"])}
    if "map" in kind:
        return {"type": "object", "additionalProperties": schema(catalogue, kind["map"])}
    if "union" in kind:
        return {"anyOf": [schema(catalogue, one) for one in kind["union"]]}
    return reference(kind)


def reference(kind: dict[str, Any]) -> Schema:
    """An id or a whole object, a whole object, or a list of them."""
    if "list" in kind:
        items: Schema = {"anyOf": [{"$ref": f"#/components/schemas/{n}"} for n in kind["list"]]}
        return {"type": "object", "properties": {"data": {"type": "array", "items": items}}}
    names = kind.get("expandable") or [kind.get("resource")]
    refs = [{"$ref": f"#/components/schemas/{n}"} for n in names if isinstance(n, str)]
    text: list[Schema] = [{"type": "string"}] if "expandable" in kind else []
    return {"anyOf": [*text, *refs]} if text or len(refs) != 1 else refs[0]
