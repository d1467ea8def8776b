import { claimInWords } from '../claim.js';
import { meetingInWords as placeInWords } from '../document.js';
import { marks } from '../evidence.js';
import { faultsInWords } from '../finding.js';
import { item, ofAll } from '../lines.js';
import { tabledInWords } from '../tabled.js';
import { thingInWords } from '../thing.js';
import type { WholeMeeting } from './meeting-of.js';

/** The meeting as sections of a text: its papers and records, each with what it rests on and how to cite it. */
export function meetingInWords(told: WholeMeeting): string[][] {
  const { meeting, group, previous, next, claims, documents, records, changeRequests, findings } = told;
  const here = new Map([[meeting.id, meeting.label]]);
  return [
    [
      `${placeInWords(meeting)}: ${told.extraordinary ? 'an extraordinary' : 'a'} meeting of ${group.name} (id: ${meeting.id})${marks(told)}`,
      `Cite as: ${told.citation}`,
      `Before it: ${previous ? placeInWords(previous) : 'none that is listed'}. After it: ${next ? placeInWords(next) : 'none that is listed'}.`,
      ...claims.map((claim) => `- ${claim.from.name} ${claimInWords(claim)}`),
    ],
    [
      `Tabled at it${ofAll(documents, told.documentCount)}`,
      ...documents.flatMap((tabled) => item(tabledInWords(tabled, here))),
    ],
    records.length === 0
      ? ['No minutes or headline report of it is listed.']
      : [
          `Records of it${ofAll(records, told.recordCount)}`,
          ...records.flatMap((tabled) => item(tabledInWords(tabled, here))),
        ],
    changeRequests.length === 0
      ? ['No change request was on its table.']
      : [
          `Change requests on its table${ofAll(changeRequests, told.changeRequestCount)}`,
          ...changeRequests.map((thing) => `- ${thingInWords(thing)}`),
        ],
    faultsInWords(findings, told.findingCount),
  ];
}
