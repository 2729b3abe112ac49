"""One request in every language: how curl, the CLIs and the SDKs send it, with the reader's keys.

Samples are made from method, path and parameters, so that each page and each operation of the
reference has them all and none is typed by hand.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import shlex
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tuppence.catalogue import Catalogue, Operation
from tuppence.catalogue.command_names import service_of, words_of
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.listing import pairs

LANGUAGES = (
    ("curl", "curl", "bash"),
    ("cli", "Stripe CLI", "bash"),
    ("tuppence", "Tuppence CLI", "bash"),
    ("python", "Python", "python"),
    ("node", "Node", "javascript"),
    ("ruby", "Ruby", "ruby"),
    ("php", "PHP", "php"),
    ("go", "Go", "go"),
    ("java", "Java", "java"),
    ("dotnet", ".NET", "csharp"),
)
KEY_LENGTH = 24
NO_FLAGS = (
    "confirm",
    "data",
    "expand",
    "help",
    "live",
)  # flags of our CLI that mean something else

Params = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that stand in samples; `own` where they are the reader's."""

    secret: str
    publishable: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class SampleRequest:
    """A request as a sample shows it. `args` are the ids in its path."""

    operation: Operation
    path: str
    args: tuple[str, ...]
    params: Params
    known: bool  # whether the SDKs have a method for it


def sample_keys(pepper: bytes, visit: str) -> Keys:
    """A visitor's keys: on an open server the first use of the secret one opens a world."""
    letters = []
    for name in ("secret", "publishable"):
        digest = hmac.digest(pepper, f"sample:{name}:{visit}".encode(), hashlib.sha256)
        letters.append("".join(ALPHABET[byte % 62] for byte in digest[:KEY_LENGTH]))
    return Keys(f"sk_test_{letters[0]}", f"pk_test_{letters[1]}")


def samples(asked: SampleRequest, keys: Keys, url: str) -> list[tuple[str, str, str, str]]:
    """(name, title, highlighter's name, code) for each language."""
    makers = {
        "curl": curl,
        "cli": official_cli,
        "tuppence": own_cli,
        "python": python,
        "node": node,
        "ruby": ruby,
        "php": php,
        "go": go,
        "java": java,
        "dotnet": dotnet,
    }
    return [
        (name, title, lexer, makers[name](asked, keys, url))
        for name, title, lexer in LANGUAGES
        if asked.known or name != "cli"  # the official CLI sends to /v1 and /v2 alone
    ]


def asked_of(
    known: Catalogue, operation: Operation, params: Params, args: tuple[str, ...]
) -> SampleRequest:
    path = operation.path
    for name, value in zip(operation.path_params, args, strict=True):
        path = path.replace(f"{{{name}}}", value)
    in_sdks = operation.key in known.official_keys
    return SampleRequest(operation, path, args, params, in_sdks)


def is_v2(asked: SampleRequest) -> bool:
    return asked.operation.path.startswith("/v2/")


def arguments(asked: SampleRequest, written: str) -> str:
    """Ids of the path, then the parameters, as a call has them."""
    found = [json.dumps(one) for one in asked.args]
    return ", ".join([*found, written] if asked.params else found)


# -- terminals -------------------------------------------------------------------------------------


def curl(asked: SampleRequest, keys: Keys, url: str) -> str:
    method, sent = asked.operation.method, pairs(asked.params)
    lines = [f"curl {url}{asked.path}", f'-u "{keys.secret}:"']
    if is_v2(asked) and method == "POST":
        lines += ['-H "Content-Type: application/json"', f"-d {quoted(json.dumps(asked.params))}"]
        sent = []
    elif method == "GET" and sent:
        lines[0] = f"curl -G {url}{asked.path}"
    elif method == "DELETE" or (method == "POST" and not sent):
        lines[0] = f"curl -X {method} {url}{asked.path}"
    lines += [f"-d {quoted(f'{name}={value}')}" for name, value in sent]
    return " \\\n  ".join(lines)


def quoted(value: str) -> str:
    return value if value.isalnum() else '"' + value.replace('"', '\\"') + '"'


def official_cli(asked: SampleRequest, keys: Keys, url: str) -> str:
    """Any request of the official CLI, pointed here by two flags."""
    method = asked.operation.method.lower()
    confirm = ["--confirm"] if method == "delete" else []
    lines = [f"stripe {method} {asked.path}"]
    lines += [f"-d {quoted(f'{name}={value}')}" for name, value in pairs(asked.params)]
    return " \\\n  ".join([*lines, *confirm, f"--api-base {url}", f"--api-key {keys.secret}"])


def own_cli(asked: SampleRequest, keys: Keys, url: str) -> str:
    words = words_of(asked.operation.key, asked.operation.name)
    lines = [" ".join(["tuppence", *words, *asked.args])]
    for name, value in pairs(asked.params):
        if "[" not in name and name not in NO_FLAGS:
            lines.append(f"--{name.replace('_', '-')}={shlex.quote(value)}")
        else:
            lines.append(f"-d {quoted(f'{name}={value}')}")
    return " \\\n  ".join(lines)


# -- SDKs ------------------------------------------------------------------------------------------


def python(asked: SampleRequest, keys: Keys, url: str) -> str:
    method, params = asked.operation.method.lower(), pythonic(asked.params)
    given = f", **{params}" if asked.params else ""
    call = f'client.raw_request("{method}", "{asked.path}"{given}).body'
    if asked.known:
        service = ".".join(service_of(asked.operation.key, asked.operation.name))
        call = f"client.{service}({arguments(asked, pythonic(asked.params))})"
    return (
        "import stripe\n\n"
        f'client = stripe.StripeClient(\n    "{keys.secret}",\n'
        f'    base_addresses={{"api": "{url}"}},\n)\n'
        f"answer = {call}\nprint(answer)"
    )


def pythonic(value: Any, depth: int = 0) -> str:
    """A value as Python writes it, one entry a line where there are several."""
    if isinstance(value, dict):
        inside = [f"{json.dumps(k)}: {pythonic(v, depth + 1)}" for k, v in value.items()]
        one = "{" + ", ".join(inside) + "}"
        if len(one) <= 60:
            return one
        space = "    " * (depth + 1)
        return "{\n" + "".join(f"{space}{each},\n" for each in inside) + "    " * depth + "}"
    if isinstance(value, list):
        return "[" + ", ".join(pythonic(one, depth + 1) for one in value) + "]"
    return repr(value) if isinstance(value, bool) else json.dumps(value)


def node_address(url: str) -> str:
    """How stripe-node is told an address."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return f"host: '{parts.hostname}', port: {port}, protocol: '{parts.scheme}'"


def node(asked: SampleRequest, keys: Keys, url: str) -> str:
    return (
        "import Stripe from 'stripe';\n\n"
        f"const stripe = new Stripe('{keys.secret}', {{\n  {node_address(url)},\n}});\n"
        f"const answer = await stripe.rawRequest(\n"
        f"  '{asked.operation.method}', '{asked.path}', {javascript(asked.params)},\n);\n"
        "console.log(answer);"
    )


def javascript(params: Params) -> str:
    return json.dumps(params)


def ruby(asked: SampleRequest, keys: Keys, url: str) -> str:
    method = asked.operation.method.lower()
    return (
        "require 'stripe'\n\n"
        f"Stripe.api_base = '{url}'\n"
        f"client = Stripe::StripeClient.new('{keys.secret}')\n"
        f"answer = client.raw_request(:{method}, '{asked.path}', params: {rubyish(asked.params)})\n"
        "puts answer.http_body"
    )


def rubyish(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} => {rubyish(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(rubyish(one) for one in value) + "]"
    return json.dumps(value)


def php(asked: SampleRequest, keys: Keys, url: str) -> str:
    method = asked.operation.method.lower()
    return (
        "<?php\nrequire 'vendor/autoload.php';\n\n"
        "$stripe = new \\Stripe\\StripeClient([\n"
        f"  'api_key' => '{keys.secret}',\n  'api_base' => '{url}',\n]);\n"
        f"$answer = $stripe->rawRequest('{method}', '{asked.path}', {phpish(asked.params)});\n"
        "echo $answer->body;"
    )


def phpish(value: Any) -> str:
    if isinstance(value, dict):
        return "[" + ", ".join(f"{single(k)} => {phpish(v)}" for k, v in value.items()) + "]"
    if isinstance(value, list):
        return "[" + ", ".join(phpish(one) for one in value) + "]"
    return single(value) if isinstance(value, str) else json.dumps(value)


def single(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def go(asked: SampleRequest, keys: Keys, url: str) -> str:
    body = "&".join(f"{name}={value}" for name, value in pairs(asked.params))
    method = asked.operation.method
    return (
        'package main\n\nimport (\n\t"fmt"\n\n\t"github.com/stripe/stripe-go/v85"\n)\n\n'
        "func main() {\n"
        "\tbackend := stripe.GetBackendWithConfig(stripe.APIBackend, "
        f'&stripe.BackendConfig{{URL: stripe.String("{url}")}})\n'
        f'\tclient := stripe.RawRequestClient{{B: backend, Key: "{keys.secret}"}}\n'
        f"\tanswer, err := client.RawRequest(http.Method{method.capitalize()}, "
        f'"{asked.path}", {json.dumps(body)}, nil)\n'
        "\tif err != nil {\n\t\tpanic(err)\n\t}\n\tfmt.Println(string(answer.RawJSON))\n}"
    ).replace('import (\n\t"fmt"\n', 'import (\n\t"fmt"\n\t"net/http"\n')


def java(asked: SampleRequest, keys: Keys, url: str) -> str:
    body = "&".join(f"{name}={value}" for name, value in pairs(asked.params))
    content = json.dumps(body) if body else "null"
    return (
        "import com.stripe.StripeClient;\nimport com.stripe.net.ApiResource;\n\n"
        "public class Sample {\n  public static void main(String[] args) throws Exception {\n"
        "    StripeClient client = StripeClient.builder()\n"
        f'        .setApiKey("{keys.secret}")\n        .setApiBase("{url}")\n        .build();\n'
        "    System.out.println(client.rawRequest(\n"
        f"        ApiResource.RequestMethod.{asked.operation.method}, "
        f'"{asked.path}", {content}).body());\n'
        "  }\n}"
    )


def dotnet(asked: SampleRequest, keys: Keys, url: str) -> str:
    body = "&".join(f"{name}={value}" for name, value in pairs(asked.params))
    content = json.dumps(body) if body else "null"
    return (
        "using Stripe;\n\n"
        "var client = new StripeClient(new StripeClientOptions\n{\n"
        f'    ApiKey = "{keys.secret}",\n    ApiBase = "{url}",\n}});\n'
        "var answer = await client.RawRequestAsync(\n"
        f'    HttpMethod.{asked.operation.method.capitalize()}, "{asked.path}", {content});\n'
        "Console.WriteLine(answer.Content);"
    )


# -- an operation's own sample ---------------------------------------------------------------------


def example_params(known: Catalogue, operation: Operation) -> Params:
    """What an operation needs, with values of the right kind."""
    found: Params = {}
    for name, spec in operation.fields.items():
        if spec.get("r"):
            found[name] = example(known, name, spec["t"])
    return found


def example(known: Catalogue, name: str, kind: Any) -> Any:
    values = known.enum_values(kind)
    if values:
        return values[0]
    inner = known.inner_fields(kind)
    if inner is not None:
        return {n: example(known, n, s["t"]) for n, s in inner.items() if s.get("r")}
    if isinstance(kind, dict):
        if "array" in kind:
            return [example(known, name, kind["array"])]
        if "map" in kind:
            return {"order": "6735"}
        if "union" in kind:
            return example(known, name, kind["union"][-1])
        return EXAMPLES.get(name, "...")
    if kind == "boolean":
        return True
    if kind in ("integer", "number"):
        return EXAMPLES.get(name, 2000)
    return EXAMPLES.get(name, f"{name}_example")


EXAMPLES: dict[str, Any] = {
    "account": "acct_1032D82eZvKYlo2C",
    "amount": 2000,
    "country": "US",
    "currency": "usd",
    "customer": "cus_NffrFeUfNV2Hib",
    "email": "jane.smith@email.com",
    "name": "Jane Smith",
    "price": "price_1MoBy5LkdIwHu7ixZhnattbh",
    "product": "prod_NWjs8kKbJWmuuc",
    "query": "email:'jane.smith@email.com'",
    "url": "https://example.com/webhook",
}
