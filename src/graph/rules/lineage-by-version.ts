import type { NamedDocument } from '../documents.js';
import { stepsByVersion } from '../lineage/by-version.js';
import { toEdge } from '../lineage/step.js';
import { toTabled } from '../lineage/tabled.js';
import type { Known, Rule } from './rule.js';

/** The issues of one meeting's pack, and of its record of one kind. */
function* issues({ book, recorded }: Known): Iterable<{ documents: NamedDocument[]; certainty: number }> {
  const packs = new Map<string, NamedDocument[]>();
  const records = new Map<string, NamedDocument[]>();
  const add = (map: Map<string, NamedDocument[]>, key: string, document: NamedDocument) => {
    const there = map.get(key);
    if (there) there.push(document);
    else map.set(key, [document]);
  };
  for (const document of book.documents) {
    const { name } = document;
    if (name.kind === 'PAPERS') {
      add(packs, JSON.stringify([document.meeting, name.opening.number ?? book.meeting(document.meeting)?.number]), document);
    }
    const of = recorded.get(document.id);
    if (of) add(records, JSON.stringify([of.meeting.id, name.kind]), document);
  }
  for (const documents of packs.values()) yield { documents, certainty: 1 };
  for (const documents of records.values()) {
    yield { documents, certainty: Math.min(...documents.map((d) => recorded.get(d.id)!.confidence)) };
  }
}

/** Records and packs go by version, whatever the date: corrected minutes may be tabled at a later meeting. */
export const lineageByVersion: Rule = {
  name: 'lineage-by-version',
  *edges(known) {
    for (const { documents, certainty } of issues(known)) {
      for (const step of stepsByVersion(documents.map(toTabled))) {
        yield toEdge(step, step.type === 'REVISES' ? 'next-higher-version' : 'same-version-at-a-later-meeting', certainty);
      }
    }
  },
};
