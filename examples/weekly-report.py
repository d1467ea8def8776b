#!/usr/bin/env python3
"""What was tabled lately, and what is at fault with the record, as Markdown.

Asks a govgraph server. Needs Python 3.9 or later and nothing else.
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
  0  the report is written, whatever it says
  1  no answer, no such group, or the server refuses the request
  2  a fault of the command line
"""

# The server's own limit for a request is 20 s.
PATIENCE_IN_SECONDS = 30

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
    """Why there is no answer, in a sentence."""


def main():
    choices = read_choices()
    try:
        text = report(choices)
    except NoAnswer as error:
        print(f"weekly-report: {error}", file=sys.stderr)
        return 1
    # Under cron the encoding may be one without dashes and quotes.
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
        help="where govgraph serves (GOVGRAPH_SERVER, else http://127.0.0.1:4000)",
    )
    parser.add_argument("--from", metavar="DAY", dest="first_day", type=day, help="the first day (six before the last)")
    parser.add_argument("--to", metavar="DAY", dest="last_day", type=day, help="the last day (today)")
    parser.add_argument("--group", metavar="CODE", help="of one group only: DAG")
    parser.add_argument("--severity", choices=WORST_FIRST, default="WARNING", help="of findings, at least (WARNING)")
    parser.add_argument("--page", metavar="NUMBER", type=int, default=50, help="how many to ask for at a time (50)")
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
        raise argparse.ArgumentTypeError(f"{written} is no day; write it as 2023-12-31") from None


def report(choices):
    server, page_length = choices.server, choices.page
    time = {"from": choices.first_day.isoformat(), "to": choices.last_day.isoformat()}
    group = {}
    if choices.group:
        group = {"group": choices.group}
        if ask(server, GROUP, {"code": choices.group})["group"] is None:
            raise NoAnswer(f"{server} knows no group {choices.group}")

    documents = list(every(server, DOCUMENTS, {**group, **time}, page_length))
    findings = []
    for severity in WORST_FIRST[: WORST_FIRST.index(choices.severity) + 1]:
        findings += every(server, FINDINGS, {**group, "severity": severity, "open": True}, page_length)

    of_the_time, others = [], []
    for finding in findings:
        within = time["from"] <= day_of(finding["subject"]) <= time["to"]
        (of_the_time if within else others).append(finding)
    return "\n\n".join(
        [
            f"# {escaped(choices.group or 'All groups')}, {time['from']} to {time['to']}",
            f"Documents tabled: {len(documents)}",
            *meetings(documents),
            section(f"Open findings about these meetings and documents: {len(of_the_time)}", told(of_the_time)),
            section(f"Open findings about others: {len(others)}", counted(others)),
        ]
    )


def meetings(documents):
    """A section for each meeting; the server gives documents by date, then by id, which begins with the group."""
    for meeting, tabled in itertools.groupby(documents, key=operator.itemgetter("meeting")):
        yield section(
            f"{escaped(meeting['label'])}, {meeting['date']}",
            [f"{document['kind']}: {escaped(document['shortName'])}" for document in tabled],
        )


def told(findings):
    return [f"{finding['severity']} {finding['code']}: {escaped(finding['message'])}" for finding in findings]


def counted(findings):
    kinds = collections.Counter(f"{finding['severity']} {finding['code']}" for finding in findings)
    return [f"{kind}: {count}" for kind, count in kinds.items()]


def section(heading, items):
    return f"## {heading}" + "".join(["\n", *(f"\n- {item}" for item in items)] if items else [])


def day_of(subject):
    """The day of a document's meeting or of a meeting; nothing else has one."""
    return subject.get("meeting", subject).get("date", "")


def escaped(text):
    """The text on one line, without anything that Markdown takes for its own."""
    return re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", " ".join(text.split()))


def every(server, query, wanted, page_length):
    """Yields all that is wanted, page by page."""
    after = None
    while True:
        page = ask(server, query, {"filter": wanted, "first": page_length, "after": after})["page"]
        for edge in page["edges"]:
            yield edge["node"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def ask(server, query, variables):
    """The data of the answer, all of it. Raises NoAnswer."""
    text = send(server, json.dumps({"query": query, "variables": variables}).encode())
    try:
        answer = json.loads(text)
        errors = [f"{error['extensions']['code']}: {error['message']}" for error in answer.get("errors", [])]
        data = None if errors else answer["data"]
    except (ValueError, AttributeError, KeyError, TypeError):
        raise NoAnswer(f"{server} is no govgraph server: it answers with something else") from None
    if errors:
        raise NoAnswer(f"{server} refuses the request. {' '.join(errors)}")
    return data


def send(server, body):
    try:
        request = urllib.request.Request(
            f"{server.rstrip('/')}/graphql",
            data=body,
            headers={"content-type": "application/json", "accept": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE_IN_SECONDS) as response:
            return response.read()
    except urllib.error.HTTPError as refusal:
        # Its body tells why.
        return refusal.read()
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise NoAnswer(f"{server} does not answer ({reason}). Start a server: npx govgraph serve") from None


if __name__ == "__main__":
    sys.exit(main())
