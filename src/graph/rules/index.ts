import { attachedToItsPack } from './attached-to-its-pack.js';
import { lineageSteps } from './lineage-steps.js';
import { meetingOfItsGroup } from './meeting-of-its-group.js';
import { previousMeetingByDate } from './previous-meeting-by-date.js';
import { publicationOfItsSeries } from './publication-of-its-series.js';
import { recordsAMeeting } from './records-a-meeting.js';
import { refersToADesignArtefact } from './refers-to-a-design-artefact.js';
import type { Rule } from './rule.js';
import { supportsAChangeRequest } from './supports-a-change-request.js';
import { tabledOnTheDayOfItsRow } from './tabled-on-the-day-of-its-row.js';
import { termsOfReferenceOfAGroup } from './terms-of-reference-of-a-group.js';
import { groupRelationshipsFromSentences } from './group-relationships-from-sentences.js';
import { versionOfItsSeries } from './version-of-its-series.js';

/** Every rule. Their order does not matter: no two infer the same relationship. */
export const RULES: readonly Rule[] = [
  meetingOfItsGroup,
  previousMeetingByDate,
  tabledOnTheDayOfItsRow,
  attachedToItsPack,
  versionOfItsSeries,
  publicationOfItsSeries,
  lineageSteps,
  recordsAMeeting,
  supportsAChangeRequest,
  refersToADesignArtefact,
  termsOfReferenceOfAGroup,
  groupRelationshipsFromSentences,
];
