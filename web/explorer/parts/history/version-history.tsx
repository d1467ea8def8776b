import './version-history.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLocationProperty } from 'wouter-preact/use-browser-location';
import { findingsAddress } from '../../addresses';
import { CopyButton } from '../copy-button';
import { Evidence, RowEvidence, toggleAllEvidence } from '../evidence';
import { FindingTitle, SeverityMark } from '../findings';
import { MeetingLink } from '../meeting-link';
import { changeLabel, PillOf, versionLabel } from '../version-pill';
import { capitalise, count, formatDate } from '../format';
import { citationOf } from './citation';
import type { Entry } from './entries';
import { DocumentName } from './document-name';
import { missingBefore, otherFindings } from './missing-versions';
import type { Listed, Step, StepFinding } from './fragments';

interface Props {
  readonly entries: readonly Entry[];
  readonly findings: readonly StepFinding[];
  /** The name of a document in a citation. */
  readonly citedName: (document: Listed) => string;
}

/** Every step, the oldest first: what was tabled, at which meeting, and the evidence. */
export function VersionHistory({ entries, findings, citedName }: Props) {
  return (
    <section class="version-history" aria-labelledby="version-history">
      <div class="history-head">
        <h2 id="version-history">Version history</h2>
        <button type="button" class="quiet" onClick={toggleAllEvidence} aria-keyshortcuts="e">
          Show or hide all evidence <kbd aria-hidden="true">e</kbd>
        </button>
      </div>
      <ol class="history">
        {entries.map((entry, index) => {
          if (entry.kind === 'support') return <SupportAlone key={entry.anchor} {...entry} />;
          const { step, anchor } = entry;
          const before = missingBefore(step, findings);
          return [
            before && (
              <li key={`before ${anchor}`} class={`history-missing ${before.acknowledged ? 'soft' : 'warn'}`}>
                {before.text}
                {before.acknowledged && ' (acknowledged)'}
              </li>
            ),
            <Tabling
              key={anchor}
              anchor={anchor}
              step={step}
              follows={stepBefore(entries, index)?.document.id ?? null}
              findings={otherFindings(step, findings)}
              citation={citationOf(citedName(step.document), step)}
            />,
          ];
        })}
      </ol>
    </section>
  );
}

function stepBefore(entries: readonly Entry[], index: number): Step | undefined {
  return entries.slice(0, index).findLast((entry) => entry.kind === 'tabling')?.step;
}

interface TablingProps {
  readonly anchor: string;
  readonly step: Step;
  /** The document of the step before. */
  readonly follows: string | null;
  readonly findings: readonly StepFinding[];
  readonly citation: string;
}

function Tabling({ anchor, step, follows, findings, citation }: TablingProps) {
  const { change, version, meeting, document, previous, daysSincePrevious, copies, supporting, link } = step;
  return (
    <HistoryItem anchor={anchor} mark={<PillOf change={change} version={version} />}>
      <div class="history-name">
        <h3>
          <b>{version === null ? capitalise(versionLabel(version)) : versionLabel(version)}</b>
          {version === null ? ', ' : ' '}
          {changeLabel(change)} at <MeetingLink meeting={meeting} />,{' '}
          <time dateTime={meeting.date}>{formatDate(meeting.date)}</time>
          {daysSincePrevious !== null && previous && (
            <span class="soft">
              {' · '}
              {daysSincePrevious === 0 ? 'same day' : `${count(daysSincePrevious, 'day')} `}
              {daysSincePrevious > 0 && (previous.id === follows ? 'later' : `after ${previous.meeting.label}`)}
            </span>
          )}
        </h3>
        <a class="history-number small" href={`#${anchor}`}>
          step {step.position}
        </a>
      </div>
      <p class="history-listed">
        <DocumentName document={document} />
        {findings.map(({ id, code, severity, acknowledged }) => (
          <a key={id} class="history-finding" href={findingsAddress({ subject: document.id })}>
            <SeverityMark severity={severity} /> <FindingTitle code={code} />
            {acknowledged !== null && ' (acknowledged)'}
          </a>
        ))}
      </p>
      <OtherDocuments label="Other copies of this version" documents={copies} />
      <OtherDocuments label="Supporting documents" documents={supporting} />
      {link && previous ? (
        <Evidence
          link={link}
          toWhat={`${previous.version === null ? 'the tabling without a version' : versionLabel(previous.version)}, tabled at ${previous.meeting.label}, ${formatDate(previous.meeting.date)}`}
        >
          <Citation text={citation} />
        </Evidence>
      ) : (
        <RowEvidence rows={document.rows}>
          <Citation text={citation} />
        </RowEvidence>
      )}
    </HistoryItem>
  );
}

function SupportAlone({ anchor, meeting, documents }: Extract<Entry, { kind: 'support' }>) {
  return (
    <HistoryItem anchor={anchor} mark={<span class="supported supported-alone">+{documents.length}</span>}>
      <div class="history-name">
        <h3>
          <b>Only {count(documents.length, 'supporting document')}</b> at{' '}
          <MeetingLink meeting={documents[0]!.meeting} />,{' '}
          <time dateTime={meeting.date}>{formatDate(meeting.date)}</time>
        </h3>
        <a class="history-number small" href={`#${anchor}`}>
          supporting
        </a>
      </div>
      <OtherDocuments documents={documents} />
      <RowEvidence rows={documents.flatMap(({ rows }) => rows)} />
    </HistoryItem>
  );
}

interface HistoryItemProps {
  readonly anchor: string;
  /** The mark on the rail; the text beside it has the same information. */
  readonly mark: ComponentChildren;
  readonly children: ComponentChildren;
}

/** An entry of the history. The one that the address names is highlighted, and its evidence is expanded. */
function HistoryItem({ anchor, mark, children }: HistoryItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const isTarget = useLocationProperty(() => location.hash) === `#${anchor}`;
  useLayoutEffect(() => {
    const evidence = item.current?.querySelector<HTMLDetailsElement>('details.evidence');
    if (isTarget && evidence) evidence.open = true;
  }, [isTarget]);
  return (
    <li
      ref={item}
      id={anchor}
      tabIndex={-1}
      data-step
      class={isTarget ? 'history-item history-item-target' : 'history-item'}
    >
      <div class="history-mark" aria-hidden="true">
        {mark}
      </div>
      <div class="history-body">{children}</div>
    </li>
  );
}

function OtherDocuments({ label, documents }: { readonly label?: string; readonly documents: readonly Listed[] }) {
  if (documents.length === 0) return null;
  return (
    <div class="history-documents">
      {label !== undefined && <p class="soft small">{label}:</p>}
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentName document={document} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Citation({ text }: { readonly text: string }) {
  return (
    <>
      <dt>Cite as</dt>
      <dd class="history-citation">
        {text} <CopyButton label="Copy" text={text} />
      </dd>
    </>
  );
}
