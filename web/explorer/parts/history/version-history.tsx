import './version-history.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLocationProperty } from 'wouter-preact/use-browser-location';
import { findingsAddress } from '../../addresses';
import { CopyButton } from '../copy-button';
import { Evidence, RowEvidence, toggleAllEvidence } from '../evidence';
import { SeverityMark } from '../findings';
import { MeetingLink } from '../meeting-link';
import { changeInWords, PillOf, versionInWords } from '../pill';
import { count, day } from '../when';
import { citationOf } from './cite';
import type { Entry } from './entries';
import { ListedName } from './listed-document';
import { missingBefore, otherFindings } from './missing';
import type { Listed, Step, StepFinding } from './told';

interface Props {
  readonly entries: readonly Entry[];
  readonly findings: readonly StepFinding[];
  /** What a citation calls a document. */
  readonly nameInPrint: (document: Listed) => string;
}

/** Every step, the oldest first: what was tabled, where, and on demand why that is believed. */
export function VersionHistory({ entries, findings, nameInPrint }: Props) {
  return (
    <section class="version-history" aria-labelledby="version-history">
      <div class="history-head">
        <h2 id="version-history">Version history</h2>
        <button type="button" class="quiet" onClick={toggleAllEvidence} aria-keyshortcuts="e">
          Open or close all evidence <kbd aria-hidden="true">e</kbd>
        </button>
      </div>
      <ol class="history">
        {entries.map((entry, place) => {
          if (entry.is === 'support') return <SupportAlone key={entry.anchor} {...entry} />;
          const { step, anchor } = entry;
          const before = missingBefore(step, findings);
          return [
            before && (
              <li key={`before ${anchor}`} class={`history-missing ${before.accepted ? 'soft' : 'warn'}`}>
                {capital(before.words)}
                {before.accepted && ' (acknowledged)'}
              </li>
            ),
            <Tabling
              key={anchor}
              anchor={anchor}
              step={step}
              follows={stepBefore(entries, place)?.document.id ?? null}
              findings={otherFindings(step, findings)}
              citation={citationOf(nameInPrint(step.document), step)}
            />,
          ];
        })}
      </ol>
    </section>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function stepBefore(entries: readonly Entry[], place: number): Step | undefined {
  return entries.slice(0, place).findLast((entry) => entry.is === 'tabling')?.step;
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
          <b>{version === null ? capital(versionInWords(version)) : versionInWords(version)}</b>
          {version === null ? ', ' : ' '}
          {changeInWords(change)} at <MeetingLink meeting={meeting} />,{' '}
          <time dateTime={meeting.date}>{day(meeting.date)}</time>
          {daysSincePrevious !== null && previous && (
            <span class="soft">
              {' · '}
              {daysSincePrevious === 0 ? 'the same day' : `${count(daysSincePrevious, 'day')} `}
              {daysSincePrevious > 0 && (previous.id === follows ? 'later' : `after ${previous.meeting.label}`)}
            </span>
          )}
        </h3>
        <a class="history-place small" href={`#${anchor}`}>
          step {step.position}
        </a>
      </div>
      <p class="history-listed">
        <ListedName document={document} />
        {findings.map(({ id, code, severity, acknowledged }) => (
          <a key={id} class="history-finding" href={findingsAddress({ subject: document.id })}>
            <SeverityMark severity={severity} /> <code>{code}</code>
            {acknowledged !== null && ' acknowledged'}
          </a>
        ))}
      </p>
      <Also words="The same version there, too" documents={copies} />
      <Also words="Tabled with it" documents={supporting} />
      {link && previous ? (
        <Evidence
          link={link}
          toWhat={`the tabling of ${previous.version === null ? 'the issue without a version' : versionInWords(previous.version)} at ${previous.meeting.label}, ${day(previous.meeting.date)}`}
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

function SupportAlone({ anchor, meeting, documents }: Extract<Entry, { is: 'support' }>) {
  return (
    <HistoryItem anchor={anchor} mark={<span class="supported supported-alone">+{documents.length}</span>}>
      <div class="history-name">
        <h3>
          <b>{count(documents.length, 'supporting document')}</b> alone at{' '}
          <MeetingLink meeting={documents[0]!.meeting} />, <time dateTime={meeting.date}>{day(meeting.date)}</time>
        </h3>
        <a class="history-place small" href={`#${anchor}`}>
          supporting
        </a>
      </div>
      <Also documents={documents} />
      <RowEvidence rows={documents.flatMap(({ rows }) => rows)} />
    </HistoryItem>
  );
}

interface HistoryItemProps {
  readonly anchor: string;
  /** What stands on the rail; the words beside it say the same. */
  readonly mark: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One piece of the rail. The one that the address names is set off, and its evidence open. */
function HistoryItem({ anchor, mark, children }: HistoryItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const named = useLocationProperty(() => location.hash) === `#${anchor}`;
  useLayoutEffect(() => {
    const evidence = item.current?.querySelector<HTMLDetailsElement>('details.evidence');
    if (named && evidence) evidence.open = true;
  }, [named]);
  return (
    <li
      ref={item}
      id={anchor}
      tabIndex={-1}
      data-step
      class={named ? 'history-item history-item-named' : 'history-item'}
    >
      <div class="history-mark" aria-hidden="true">
        {mark}
      </div>
      <div class="history-told">{children}</div>
    </li>
  );
}

function Also({ words, documents }: { readonly words?: string; readonly documents: readonly Listed[] }) {
  if (documents.length === 0) return null;
  return (
    <div class="history-also">
      {words !== undefined && <p class="soft small">{words}:</p>}
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <ListedName document={document} />
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
