"""What a request needs that a description has no words for, done as a program does it: days on which there can have been such a
decision, ids that were read before they are sent, a fresh Idempotency-Key, files with the template's headings. A request that is
wrong on purpose is left as it is."""
import csv
import io
import json
import os
import re
import uuid
import zlib
from datetime import date
from functools import cache
from urllib.request import Request, urlopen

import schemathesis
from hypothesis import strategies

# A sandbox begins on 15 April 2026. Four of five days are ones on which something can have been decided there after all that it has.
SOON, NOW = date(2022, 4, 1), date(2026, 4, 14)
days = strategies.one_of(*[strategies.dates(SOON, NOW)] * 4, strategies.dates(date(1930, 1, 1), date(2200, 12, 31)))
schemathesis.openapi.format("date", days.map(str))
schemathesis.openapi.format("date-time", days.map(lambda day: f"{day}T01:02:03Z"))

YEAR = "2021"
OURS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}")
# Only this system makes them, for one caller and one list.
SEALED = ("cursor", "after")
# What must look like something that the sender has.
MADE_UP = {"target": "https://receiver.example.org/hook", "traineeRef": "HV-2022.17"}
LISTS = {
    **dict.fromkeys(("organisationId", "issuerOrganisationId", "recipientOrganisationId", "ownerOrganisationId", "sendingOrganisationId",
                     "deciderId", "intoId", "parentId", "subtree", "superior", "successorId"), "organisations"),
    **dict.fromkeys(("cellId", "toCellId"), "cells"),
    **dict.fromkeys(("provinceId", "province"), "provinces"),
    **dict.fromkeys(("memberId", "presentedByMemberId"), "members"),
    **dict.fromkeys(("documentId", "reviewedDocumentId", "underDocumentId"), "guiding-documents"),
    "classId": "training-classes", "programmeCode": "training-programmes", "policyId": "evaluation-policies",
}


def read(path):
    with urlopen(Request(f"{os.environ['GATEWAY']}/api/v1/{path}", headers={"Authorization": f"Bearer {os.environ['TOKEN']}"}), timeout=30) as answer:
        return answer.read()


@cache
def known(collection):
    """The ids of what the sandbox has, as its list tells them; none where there is no such list."""
    if collection == "cells":
        return [each["id"] for each in items("organisations") if "CELL" in each["kind"]]
    if collection == "provinces":
        return [each["id"] for each in items("organisations") if each["kind"] == "PROVINCIAL_ORGANISATION"]
    return [each["code"] if collection == "training-programmes" else each["id"] for each in items(collection)]


@cache
def items(collection):
    try:
        narrowed = f"period={YEAR}&" if collection == "evaluations" else ""
        return json.loads(read(f"{collection}?{narrowed}limit=500"))["items"]
    except OSError:
        return []


@cache
def template(things):
    return read(f"{things}/imports/template?format=CSV").decode("utf-8-sig")


def collection_of(name, around):
    if name in ("subjectId", "recipientId", "subjectIds"):
        return "members" if "MEMBER" in (around.get("subjectType"), around.get("recipientType")) else "organisations"
    return LISTS.get(name)


def one_of(ids, value):
    return ids[zlib.crc32(value.encode(errors="surrogatepass")) % len(ids)] if ids else value


def fill(value, around):
    """Puts ids of things that there are where the field's name says that one is meant."""
    if isinstance(value, list):
        for each in value:
            fill(each, around)
    elif isinstance(value, dict):
        around = {**around, **value}
        for name, inner in value.items():
            collection = collection_of(name, around)
            if isinstance(inner, str) and collection:
                value[name] = one_of(known(collection), inner)
            elif name in MADE_UP:
                value[name] = MADE_UP[name]
            else:
                fill(inner, around)


def fill_path(parameters, path):
    things = path.split("/")[3]
    for name, value in parameters.items():
        if name == "period":
            parameters[name] = YEAR
        elif OURS.fullmatch(str(value)):
            continue
        elif name in ("id", "code") and "/imports/" not in path:
            parameters[name] = one_of(known("organisations" if things == "standings" else things), str(value))
        elif name in LISTS:
            parameters[name] = one_of(known(LISTS[name]), str(value))


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    fill_path(case.path_parameters, case.path)
    for name in SEALED:
        case.query.pop(name, None)
    fill(case.query, {})
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = uuid.uuid4().hex
    if case.path.endswith("/imports") and case.media_type == "text/csv":
        headings = template(case.path.split("/")[3])
        case.body = headings + ",".join("0" for _ in next(csv.reader(io.StringIO(headings)))) + "\r\n"
    else:
        fill(case.body, {})
