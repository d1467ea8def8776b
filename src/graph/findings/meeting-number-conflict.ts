import { named, ofDocument, type FindingRule } from './finding.js';

/** Its own group's number, opening the name, is not that of the meeting of its date. */
export const meetingNumberConflict: FindingRule = {
  code: 'MEETING_NUMBER_CONFLICT',
  *find({ index }) {
    for (const document of index.documents) {
      const { opening } = document.name;
      const number = index.meeting(document.meeting)?.number;
      if (!opening.own || opening.number === null || opening.number === number) continue;
      yield ofDocument(
        'WARNING',
        document,
        `${named(document)} opens with ${opening.number}, but the meeting of its date is ${document.group} ${number ?? 'without a number'}; correct the date or the number.`,
      );
    }
  },
};
