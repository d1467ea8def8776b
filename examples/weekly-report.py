#!/usr/bin/env python3
"""Report the documents tabled in a week, and open findings, as Markdown.

Queries a govgraph server. Needs Python 3.9 or later and no packages.
"""

import argparse
import collections
import datetime
import http.client
import itertools
import json
import operator
import os
import re
import sys
import urllib.error
import urllib.request

EXAMPLES = """\
examples:
  weekly-report.py                                       the last seven days
  weekly-report.py --from 2023-12-01 --to 2023-12-31
  weekly-report.py --group DAG --severity ERROR > report.md
  weekly-report.py --server https://govgraph.example.org | mail -s "Tabled last week" us@example.org

exit status:
  0  the report was written
  1  no answer, no such group, or the server refused the request
  2  wrong arguments
"""

# The server's own limit for a request is 20 s.
TIMEOUT_IN_SECONDS = 30

WORST_FIRST = ["ERROR", "WARNING", "INFO"]

GROUP = "query Group($code: ID!) { group(code: $code) { code } }"

DOCUMENTS = """
query Documents($filter: DocumentFilter, $first: Int!, $after: String) {
  page: documents(filter: $filter, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { shortName kind meeting { label date } } }
  }
}
"""

FINDINGS = """
query Findings($filter: FindingFilter, $first: Int!, $after: String) {
  page: findings(filter: $filter, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        code
        severity
        message
        subject {
          ... on Document { meeting { date } }
          ... on Meeting { date }
        }
      }
    }
  }
}
"""


class NoAnswer(Exception):
    """The reason why there is no answer, as a sentence."""


def main():
    choices = read_choices()
    try:
        text = report(choices)
    except NoAnswer as error:
        print(f"weekly-report: {error}", file=sys.stderr)
        return 1
    # Under cron the encoding may lack dashes and quotes.
    sys.stdout.reconfigure(encoding="utf-8")
    print(text)
    return 0


def read_choices():
    parser = argparse.ArgumentParser(
        prog="weekly-report.py",
        description=__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--server",
        metavar="URL",
        default=os.environ.get("GOVGRAPH_SERVER", "http://127.0.0.1:4000"),
        help="address of the server (default: GOVGRAPH_SERVER, or http://127.0.0.1:4000)",
    )
    parser.add_argument("--from", metavar="DAY", dest="first_day", type=day, help="first day (default: six days before the last)")
    parser.add_argument("--to", metavar="DAY", dest="last_day", type=day, help="last day (default: today)")
    parser.add_argument("--group", metavar="CODE", help="only this group, such as DAG")
    parser.add_argument("--severity", choices=WORST_FIRST, default="WARNING", help="lowest severity of findings (default: WARNING)")
    parser.add_argument("--page", metavar="NUMBER", type=int, default=50, help="number of items in one request (default: 50)")
    choices = parser.parse_args()
    choices.last_day = choices.last_day or datetime.datetime.now(datetime.timezone.utc).date()
    choices.first_day = choices.first_day or choices.last_day - datetime.timedelta(days=6)
    if choices.first_day > choices.last_day:
        parser.error("the first day is after the last")
    return choices


def day(written):
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written} is not a date such as 2023-12-31") from None


def report(choices):
    server, page_length = choices.server, choices.page
    time = {"from": choices.first_day.isoformat(), "to": choices.last_day.isoformat()}
    group = {}
    if choices.group:
        group = {"group": choices.group}
        if ask(server, GROUP, {"code": choices.group})["group"] is None:
            raise NoAnswer(f"{server} has no group {choices.group}")

    documents = list(every(server, DOCUMENTS, {**group, **time}, page_length))
    findings = []
    for severity in WORST_FIRST[: WORST_FIRST.index(choices.severity) + 1]:
        findings += every(server, FINDINGS, {**group, "severity": severity, "open": True}, page_length)

    in_period, others = [], []
    for finding in findings:
        within = time["from"] <= day_of(finding["subject"]) <= time["to"]
        (in_period if within else others).append(finding)
    return "\n\n".join(
        [
            f"# {escaped(choices.group or 'All groups')}, {time['from']} to {time['to']}",
            f"Documents tabled: {len(documents)}",
            *meetings(documents),
            section(f"Open findings about these meetings and documents: {len(in_period)}", messages(in_period)),
            section(f"Other open findings: {len(others)}", counted(others)),
        ]
    )


def meetings(documents):
    """A section for each meeting. The server orders documents by date, then by id, which begins with the group."""
    for meeting, tabled in itertools.groupby(documents, key=operator.itemgetter("meeting")):
        yield section(
            f"{escaped(meeting['label'])}, {meeting['date']}",
            [f"{document['kind']}: {escaped(document['shortName'])}" for document in tabled],
        )


def messages(findings):
    return [f"{finding['severity']} {finding['code']}: {escaped(finding['message'])}" for finding in findings]


def counted(findings):
    kinds = collections.Counter(f"{finding['severity']} {finding['code']}" for finding in findings)
    return [f"{kind}: {count}" for kind, count in kinds.items()]


def section(heading, items):
    return f"## {heading}" + "".join(["\n", *(f"\n- {item}" for item in items)] if items else [])


def day_of(subject):
    """The date of a meeting or of a document's meeting; other subjects have none."""
    return subject.get("meeting", subject).get("date", "")


def escaped(text):
    """The text on one line, with the characters escaped that have a meaning in Markdown."""
    return re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", " ".join(text.split()))


def every(server, query, filters, page_length):
    """Yields all items that match the filters, page by page."""
    after = None
    while True:
        page = ask(server, query, {"filter": filters, "first": page_length, "after": after})["page"]
        for edge in page["edges"]:
            yield edge["node"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def ask(server, query, variables):
    """The data of the answer. Raises NoAnswer if the answer has errors."""
    text = send(server, json.dumps({"query": query, "variables": variables}).encode())
    try:
        answer = json.loads(text)
        errors = [f"{error['extensions']['code']}: {error['message']}" for error in answer.get("errors", [])]
        data = None if errors else answer["data"]
    except (ValueError, AttributeError, KeyError, TypeError):
        raise NoAnswer(f"{server} is not a govgraph server: its answer is not a GraphQL response") from None
    if errors:
        raise NoAnswer(f"{server} refused the request. {' '.join(errors)}")
    return data


def send(server, body):
    try:
        request = urllib.request.Request(
            f"{server.rstrip('/')}/graphql",
            data=body,
            headers={"content-type": "application/json", "accept": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=TIMEOUT_IN_SECONDS) as response:
            return response.read()
    except urllib.error.HTTPError as refusal:
        # The reason is in its body.
        return refusal.read()
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise NoAnswer(f"{server} does not answer ({reason}). Start a server: npx govgraph serve") from None


if __name__ == "__main__":
    sys.exit(main())
