import { MeetingLink } from '../meeting-link';
import { changeInWords, versionInWords } from '../pill';
import { count, day, daysBetween } from '../when';
import type { Step, StepFinding } from './told';

/** How it stands, in a sentence: the last tabling, how long it took, what is at fault. */
export function HistorySummary({
  steps,
  supporting = 0,
  findings,
}: {
  readonly steps: readonly Step[];
  /** How many documents support it. */
  readonly supporting?: number;
  readonly findings: readonly StepFinding[];
}) {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const days = daysBetween(first.meeting.date, last.meeting.date);
  return (
    <>
      {last.version === null ? (
        'Latest issue prints no version, '
      ) : (
        <>
          Latest <b>{versionInWords(last.version)}</b>,{' '}
        </>
      )}
      {changeInWords(last.change)} at <MeetingLink meeting={last.meeting} /> on{' '}
      <time dateTime={last.meeting.date}>{day(last.meeting.date)}</time>. {count(steps.length, 'tabling')}
      {days > 0 && ` over ${count(days, 'day')}`}
      {supporting > 0 && `, ${count(supporting, 'supporting document')}`}
      <FindingsCount findings={findings} />.
    </>
  );
}

/** `, 2 findings`; nothing where there is none. */
function FindingsCount({ findings }: { readonly findings: readonly StepFinding[] }) {
  const open = findings.filter(({ acknowledged }) => acknowledged === null).length;
  if (findings.length === 0) return null;
  return (
    <>
      ,{' '}
      <a class="warn" href="#findings">
        {open === findings.length ? count(open, 'finding') : `${count(open, 'open finding')} of ${findings.length}`}
      </a>
    </>
  );
}
