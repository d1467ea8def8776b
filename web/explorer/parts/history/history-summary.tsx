import { MeetingLink } from '../meeting-link';
import { changeLabel, versionLabel } from '../version-pill';
import { count, daysBetween, formatDate, formatNumber } from '../format';
import type { Step, StepFinding } from './fragments';

/** The history in a sentence: the latest tabling, the number of tablings and of findings. */
export function HistorySummary({
  steps,
  supporting = 0,
  findings,
}: {
  readonly steps: readonly Step[];
  /** The number of supporting documents. */
  readonly supporting?: number;
  readonly findings: readonly StepFinding[];
}) {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const days = daysBetween(first.meeting.date, last.meeting.date);
  return (
    <>
      Latest version: <b>{last.version === null ? 'not stated' : versionLabel(last.version)}</b>,{' '}
      {changeLabel(last.change)} at <MeetingLink meeting={last.meeting} /> on{' '}
      <time dateTime={last.meeting.date}>{formatDate(last.meeting.date)}</time>. {count(steps.length, 'tabling')}
      {days > 0 && ` over ${count(days, 'day')}`}
      {supporting > 0 && `, ${count(supporting, 'supporting document')}`}
      <FindingsCount findings={findings} />.
    </>
  );
}

/** `, 2 findings`; nothing without findings. */
function FindingsCount({ findings }: { readonly findings: readonly StepFinding[] }) {
  const open = findings.filter(({ acknowledged }) => acknowledged === null).length;
  if (findings.length === 0) return null;
  return (
    <>
      ,{' '}
      <a class="warn" href="#findings">
        {count(findings.length, 'finding')}
        {open < findings.length && ` (${formatNumber(open)} open)`}
      </a>
    </>
  );
}
