import { useEffect, useState } from 'preact/hooks';
import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { CopyButton } from '../copy-button';
import { Evidence, EvidenceOfLink, RowEvidence, toggleAllEvidence } from '../evidence';
import { MeetingLink, NamedMeeting } from '../meeting-link';
import { changeInWords, PillOf, versionInWords } from '../pill';
import { PublishedRow } from '../rows';
import { count } from '../when';
import { citationOf } from './citation';
import { gapInWords } from './gap';
import { SupportingPaper, SupportingPapers } from './supporting-papers';
import './version-history.css';

export const StepInWords = graphql(
  `
    fragment StepInWords on HistoryStep {
      position
      change
      version
      daysSincePrevious
      document {
        id
        shortName
        url
        rows {
          id
          line
          listing {
            sha256
          }
          ...PublishedRow
        }
      }
      meeting {
        id
        label
        date
        ...NamedMeeting
      }
      previous {
        id
        version
        meeting {
          label
        }
      }
      copies {
        id
        shortName
      }
      supporting {
        id
        ...SupportingPaper
      }
      link {
        ...EvidenceOfLink
      }
    }
  `,
  [PublishedRow, NamedMeeting, SupportingPaper, EvidenceOfLink],
);

interface VersionHistoryProps {
  /** What it is the history of, as a citation names it. */
  readonly name: string;
  readonly steps: readonly FragmentOf<typeof StepInWords>[];
  /** Documents before which a version is missing. */
  readonly gaps: ReadonlySet<string>;
  /** What was tabled in support at any meeting. */
  readonly supporting: readonly FragmentOf<typeof SupportingPaper>[];
}

/** Every tabling in order, in words, and for each on demand why we say so. */
export function VersionHistory({ name, steps: fragments, gaps, supporting }: VersionHistoryProps) {
  const steps = readFragment(StepInWords, fragments);
  const target = useTarget(steps.length > 0);
  const tabledAt = new Set(steps.map(({ meeting }) => meeting.id));
  const alone = new Map<string, FragmentOf<typeof SupportingPaper>[]>();
  for (const paper of supporting) {
    const { id } = readFragment(SupportingPaper, paper).meeting;
    if (!tabledAt.has(id)) alone.set(id, [...(alone.get(id) ?? []), paper]);
  }
  const entries = [
    ...steps.map((step) => ({ date: step.meeting.date, step, papers: [] as FragmentOf<typeof SupportingPaper>[] })),
    ...[...alone.values()].map((papers) => ({
      date: readFragment(SupportingPaper, papers[0]!).meeting.date,
      step: null,
      papers,
    })),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));

  return (
    <section aria-labelledby="history-heading" class="version-history">
      <div class="section-head">
        <h2 id="history-heading">Version history</h2>
        <button type="button" class="quiet all-evidence" onClick={toggleAllEvidence} aria-keyshortcuts="e">
          All evidence
        </button>
      </div>
      <ol>
        {entries.map(({ step, papers }) => {
          if (step === null) {
            const { meeting } = readFragment(SupportingPaper, papers[0]!);
            return (
              <li key={meeting.id} id={`supporting-${meeting.id}`} class="step" data-step tabIndex={-1}>
                <div class="rail">
                  <span class="support-mark">+{papers.length}</span>
                </div>
                <div class="step-words">
                  <p>
                    <strong>{count(papers.length, 'supporting document')}</strong> tabled at{' '}
                    <a href={`/meetings/${meeting.id}`}>{meeting.label}</a>, without the change request itself
                  </p>
                  <SupportingPapers papers={papers} />
                </div>
              </li>
            );
          }
          const { position, change, version, daysSincePrevious, document, meeting, previous, copies, link } = step;
          return (
            <li
              key={document.id}
              id={`step-${position}`}
              class={`step ${target === `step-${position}` ? 'step-target' : ''} ${gaps.has(document.id) ? 'step-after-gap' : ''}`}
              data-step
              tabIndex={-1}
            >
              {gaps.has(document.id) && <p class="gap-before">{gapInWords(previous?.version ?? null, version)}</p>}
              <div class="rail">
                <PillOf change={change} version={version} />
              </div>
              <div class="step-words">
                <p>
                  <a class="step-anchor" href={`#step-${position}`}>
                    <strong>{versionInWords(version)}</strong>
                  </a>{' '}
                  {changeInWords(change)} at <MeetingLink meeting={meeting} dated />
                  {daysSincePrevious !== null && (
                    <span class="soft">
                      {' · '}
                      {count(daysSincePrevious, 'day')} later
                    </span>
                  )}
                </p>
                <p class="soft">
                  <a class="listed-name" href={documentAddress(document.id)}>
                    {document.shortName}
                  </a>
                  {document.url !== null && (
                    <>
                      {' · '}
                      <a href={document.url} rel="noreferrer">
                        published file
                      </a>
                    </>
                  )}
                </p>
                {copies.length > 0 && (
                  <ul class="supporting-papers">
                    {copies.map((copy) => (
                      <li key={copy.id}>
                        <a href={documentAddress(copy.id)}>{copy.shortName}</a>{' '}
                        <span class="soft">the same version</span>
                      </li>
                    ))}
                  </ul>
                )}
                {step.supporting.length > 0 && (
                  <div id={`supporting-${meeting.id}`}>
                    <SupportingPapers papers={step.supporting} />
                  </div>
                )}
                <div class="step-tools">
                  {link === null || previous === null ? (
                    <RowEvidence rows={document.rows} />
                  ) : (
                    <Evidence
                      link={link}
                      toWhat={`${versionInWords(previous.version)}, tabled at ${previous.meeting.label}`}
                    />
                  )}
                  <CopyButton
                    label="Cite"
                    named={`Copy the citation of step ${position}`}
                    text={citationOf({ name, version, meeting, rows: document.rows })}
                  />
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The step that the address names; its evidence is opened, since whoever follows a link to a step asks for it. */
function useTarget(ready: boolean): string {
  const [target, setTarget] = useState('');
  useEffect(() => {
    if (!ready) return;
    const follow = () => {
      const named = decodeURIComponent(location.hash.slice(1));
      setTarget(named);
      const evidence =
        named === '' ? null : document.getElementById(named)?.querySelector<HTMLDetailsElement>('details.evidence');
      if (evidence) evidence.open = true;
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [ready]);
  return target;
}
