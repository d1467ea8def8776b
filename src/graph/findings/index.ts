import { attachmentGap } from './attachment-gap.js';
import { attachmentNumberClash } from './attachment-number-clash.js';
import { dateConflict } from './date-conflict.js';
import { duplicateRow } from './duplicate-row.js';
import { earlierVersionMissing } from './earlier-version-missing.js';
import type { FindingRule } from './finding.js';
import { meetingNumberConflict } from './meeting-number-conflict.js';
import { meetingNumberOutOfOrder } from './meeting-number-out-of-order.js';
import { headlineReportMissing, minutesMissing, papersMissing } from './record-or-pack-missing.js';
import { rowUnreadable } from './row-unreadable.js';
import { rowVanished } from './row-vanished.js';
import { subtypeMismatch } from './subtype-mismatch.js';
import { timeOfDay } from './time-of-day.js';
import { titleDrift } from './title-drift.js';
import { unreadWords } from './unread-words.js';
import { unresolvedReference } from './unresolved-reference.js';
import { versionRegression } from './version-regression.js';

/** Every rule for findings, by code. */
export const FINDING_RULES: readonly FindingRule[] = [
  attachmentGap,
  attachmentNumberClash,
  dateConflict,
  duplicateRow,
  earlierVersionMissing,
  headlineReportMissing,
  meetingNumberConflict,
  meetingNumberOutOfOrder,
  minutesMissing,
  papersMissing,
  rowUnreadable,
  rowVanished,
  subtypeMismatch,
  timeOfDay,
  titleDrift,
  unreadWords,
  unresolvedReference,
  versionRegression,
];
