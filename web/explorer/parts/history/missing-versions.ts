import { formatDate } from '../format';
import { versionLabel } from '../version-pill';
import type { Step, StepFinding } from './fragments';

/** The finding of a step whose earlier versions are not listed. */
export const EARLIER_VERSION_MISSING = 'EARLIER_VERSION_MISSING';

/** Versions before a step that are not listed. */
export interface Missing {
  readonly text: string;
  /** A shorter text for narrow spaces. */
  readonly short: string;
  readonly acknowledged: boolean;
}

interface Tabled {
  readonly version: string | null;
  readonly meeting: { readonly date: string };
}

/** The missing versions before a step; null if no finding reports any. */
export function missingBefore(step: Step, findings: readonly StepFinding[]): Missing | null {
  const finding = findings.find(
    ({ code, subject }) => code === EARLIER_VERSION_MISSING && subject.id === step.document.id,
  );
  if (!finding) return null;
  const name = nameOf(step);
  const where = step.previous ? `between ${nameOf(step.previous)} and ${name}` : `before ${name}`;
  return { text: finding.message, short: `${where}: not listed`, acknowledged: finding.acknowledged !== null };
}

/** The other findings about a step's documents. */
export const otherFindings = (step: Step, findings: readonly StepFinding[]): StepFinding[] =>
  findings.filter(
    ({ code, subject }) =>
      code !== EARLIER_VERSION_MISSING &&
      [step.document, ...step.copies].some((document) => document.id === subject.id),
  );

const nameOf = ({ version, meeting }: Tabled): string =>
  version === null ? `the tabling of ${formatDate(meeting.date)}` : versionLabel(version);
