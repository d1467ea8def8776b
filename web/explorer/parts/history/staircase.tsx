import './staircase.css';
import type { ComponentChildren } from 'preact';
import { changeInWords, PillOf, versionInWords } from '../pill';
import { count, day } from '../when';
import { columnsOf } from './columns';
import type { Entry, TablingEntry } from './entries';
import { bandHeight, heightsOf } from './heights';
import { levelsOf, type Level } from './levels';
import { missingBefore, type Missing } from './missing';
import { isKnownWithin, othersOf, type GroupWithMeetings } from './other-meetings';
import { supportOf } from './support';
import type { StepFinding } from './told';
import { useWidth } from './use-width';

interface Props {
  readonly entries: readonly Entry[];
  readonly findings: readonly StepFinding[];
  /** The groups whose other meetings are marked along the foot. */
  readonly groups: readonly GroupWithMeetings[];
  readonly name: string;
}

/** Versions over time: a line goes right while a version stands, and up where a higher one comes. */
export function Staircase({ entries, findings, groups, name }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const tablings = entries.filter((entry) => entry.is === 'tabling');
  const steps = tablings.map(({ step }) => step);
  const missing = new Map(steps.map((step) => [step.document.id, missingBefore(step, findings)]));
  const { levels, levelOf } = levelsOf(steps, findings);
  const supported = supportOf(entries);

  const namesWidth = widthOfNames(levels, supported.length > 0);
  const meetings = [...new Map(entries.map(({ meeting }) => [meeting.id, meeting])).values()];
  const columns = columnsOf(meetings, width - namesWidth);
  const heights = heightsOf(levels, tablings, levelOf, missing, supported.length > 0);
  const xOf = ({ id }: { readonly id: string }): number => columns.of.get(id)!;
  const placeOfStep = ({ step }: TablingEntry): Place => ({
    x: xOf(step.meeting),
    y: heights.of.get(levelOf.get(step.document.id)!)!,
  });

  const plot = width - namesWidth;
  const wordsOf = ({ words, short }: Missing): string => (7 * words.length + 16 < plot ? words : short);
  /** Whether words at the left of a band would lie upon the line up to the step. */
  const isInTheWay = (of: TablingEntry, words: string): boolean =>
    of.step.previous !== null && placeOfStep(of).x * plot < 7 * words.length + 16;

  const shown = groups.filter((group) => isKnownWithin(group, meetings[0]?.date ?? '', columns));
  const others = othersOf(shown, columns, plot);
  const notes = [
    ...(columns.even ? ['Meetings are spaced evenly, not by date.'] : []),
    ...(others.length > 0 ? [`Ticks: other meetings of ${shown.map(({ id }) => id).join(' and ')}.`] : []),
    ...(shown.length < groups.length ? ['Other meetings are not drawn: there are too many.'] : []),
  ];

  const drawing = (
    <div
      class="staircase-in"
      role="group"
      aria-label={`${name}: ${inWords(entries, missing)}`}
      style={{ '--least': columns.least === 0 ? 1 : columns.least + namesWidth }}
    >
      <div class="staircase-plot" style={{ height: `${heights.foot}px`, marginInlineStart: `${namesWidth}px` }}>
        <svg class="staircase-lines" aria-hidden="true">
          {heights.bands.map(({ y, missing: { accepted } }) => (
            <rect
              key={y}
              class={accepted ? 'band band-accepted' : 'band'}
              width="100%"
              y={y - bandHeight / 2 + 3}
              height={bandHeight - 6}
              rx="2"
            />
          ))}
          {levels.map((level) => (
            <Across key={heights.of.get(level)} class="level" y={heights.of.get(level)!} from={0} to={1} />
          ))}
          {supported.length > 0 && <Across class="level" y={heights.support} from={0} to={1} />}
          {meetings.map((meeting) => (
            <Up key={meeting.id} class="held" x={xOf(meeting)} from={0} to={heights.foot} />
          ))}
          {others.map(({ meeting: { id }, x }) => (
            <Up key={id} class="held-too" x={x} from={heights.foot - 5} to={heights.foot} />
          ))}
          {tablings.map((entry) => {
            const before = tablings.find(({ step }) => step.document.id === entry.step.previous?.id);
            if (!before) return null;
            const [from, to] = [placeOfStep(before), placeOfStep(entry)];
            const kind = missing.get(entry.step.document.id) ? 'way way-missing' : 'way';
            return (
              <g key={entry.anchor}>
                <Across class={kind} y={from.y} from={from.x} to={to.x} />
                {from.y !== to.y && <Up class={kind} x={to.x} from={from.y} to={to.y} />}
              </g>
            );
          })}
        </svg>

        {levels.map((level) => (
          <span
            class="level-name"
            aria-hidden="true"
            key={heights.of.get(level)}
            style={{ top: px(heights.of.get(level)!) }}
          >
            {level.version === null ? <span class="soft">{unversioned}</span> : versionInWords(level.version)}
          </span>
        ))}
        {supported.length > 0 && (
          <span class="level-name soft" aria-hidden="true" style={{ top: px(heights.support) }}>
            {supportingLevel}
          </span>
        )}
        {heights.bands.map(({ y, of, missing: before }) => (
          <span
            key={y}
            aria-hidden="true"
            class={`band-words ${before.accepted ? 'soft' : 'warn'} ${isInTheWay(of, wordsOf(before)) ? 'band-words-end' : ''}`}
            style={{ top: px(y) }}
          >
            {wordsOf(before)}
          </span>
        ))}

        {tablings.map((entry) => (
          <At key={entry.anchor} place={placeOfStep(entry)}>
            <a class="staircase-link" href={`#${entry.anchor}`} aria-label={stepInWords(entry)}>
              <PillOf change={entry.step.change} version={entry.step.version} />
            </a>
          </At>
        ))}
        {supported.map(({ anchor, meeting, many, alone }) => (
          <At key={meeting.id} place={{ x: xOf(meeting), y: heights.support }}>
            <a
              class={alone ? 'supported supported-alone' : 'supported'}
              href={`#${anchor}`}
              aria-label={`${count(many, 'supporting document')} at ${meeting.label}, ${day(meeting.date)}`}
            >
              +{many}
            </a>
          </At>
        ))}
      </div>

      <div class="staircase-foot" aria-hidden="true" style={{ marginInlineStart: `${namesWidth}px` }}>
        {meetings.map((meeting) => (
          <span class="held-name" key={meeting.id} style={{ left: percent(xOf(meeting)) }}>
            <b>{meeting.label}</b>
            <span>{day(meeting.date)}</span>
          </span>
        ))}
        {others
          .filter(({ named }) => named)
          .map(({ meeting: { id, number }, x }) => (
            <span class="held-name soft" key={id} style={{ left: percent(x) }}>
              {number}
            </span>
          ))}
      </div>
    </div>
  );

  return (
    <div class="staircase">
      {columns.least + namesWidth > width ? (
        // A drawing that is wider than the page scrolls by itself, by keyboard too.
        <div class="scrolls" ref={frame} tabIndex={0} role="region" aria-label={`${name}, scrolls sideways`}>
          {drawing}
        </div>
      ) : (
        <div class="scrolls" ref={frame}>
          {drawing}
        </div>
      )}
      {notes.length > 0 && <p class="soft small staircase-notes">{notes.join(' ')}</p>}
    </div>
  );
}

const unversioned = 'no version';
const supportingLevel = 'supporting';

const widthOfNames = (levels: readonly Level[], hasSupport: boolean): number =>
  16 +
  7 *
    Math.max(
      ...levels.map(({ version }) => (version === null ? unversioned : versionInWords(version)).length),
      hasSupport ? supportingLevel.length : 0,
    );

interface Place {
  /** A part of the width. */
  readonly x: number;
  /** In pixels from the top. */
  readonly y: number;
}

const percent = (x: number): string => `${(x * 100).toFixed(3)}%`;
const px = (y: number): string => `${y}px`;

function At({ place, children }: { readonly place: Place; readonly children: ComponentChildren }) {
  return (
    <span class="staircase-at" style={{ left: percent(place.x), top: px(place.y) }}>
      {children}
    </span>
  );
}

interface Line {
  readonly class: string;
  readonly from: number;
  readonly to: number;
}

const Across = ({ class: kind, y, from, to }: Line & { readonly y: number }) => (
  <line class={kind} x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
);
const Up = ({ class: kind, x, from, to }: Line & { readonly x: number }) => (
  <line class={kind} x1={percent(x)} x2={percent(x)} y1={from} y2={to} />
);

const stepInWords = ({ step: { version, change, meeting } }: TablingEntry): string =>
  `${versionInWords(version)}, ${changeInWords(change)} at ${meeting.label}, ${day(meeting.date)}`;

function inWords(entries: readonly Entry[], missing: ReadonlyMap<string, Missing | null>): string {
  return entries
    .flatMap((entry) => {
      if (entry.is === 'support')
        return `${count(entry.documents.length, 'supporting document')} alone at ${entry.meeting.label}, ${day(entry.meeting.date)}`;
      const before = missing.get(entry.step.document.id);
      return [...(before ? [before.words] : []), stepInWords(entry)];
    })
    .join('; ');
}
