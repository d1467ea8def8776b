import { versionInWords } from '../pill';
import { day } from '../when';
import type { Step, StepFinding } from './told';

/** Versions before a step that no listing has, as a finding says. */
export interface Missing {
  readonly words: string;
  /** The same where there is little room. */
  readonly short: string;
  /** Whether a correction accepts that they are missing. */
  readonly accepted: boolean;
}

/** What is missing before a step; null where the record finds nothing missing there. */
export function missingBefore(step: Step, findings: readonly StepFinding[]): Missing | null {
  const finding = findings.find(({ code, subject }) => code === missing && subject.id === step.document.id);
  if (!finding) return null;
  const { previous } = step;
  const self = nameOf(step.version, step.meeting.date);
  const accepted = finding.acknowledged !== null;
  const which =
    previous === null ? `before ${self}` : `between ${nameOf(previous.version, previous.meeting.date)} and ${self}`;
  return { words: `versions ${which} not in the listing`, short: `${which}: not listed`, accepted };
}

const missing = 'EARLIER_VERSION_MISSING';

/** The other findings about a step's documents, by their codes. */
export const otherFindings = (step: Step, findings: readonly StepFinding[]): StepFinding[] =>
  findings.filter(
    ({ code, subject }) =>
      code !== missing && [step.document, ...step.copies].some((document) => document.id === subject.id),
  );

const nameOf = (version: string | null, date: string): string =>
  version === null ? `the issue of ${day(date)}` : versionInWords(version);
