import './version-chart.css';
import type { ComponentChildren } from 'preact';
import { changeLabel, PillOf, versionLabel } from '../version-pill';
import { count, formatDate } from '../format';
import { columnsOf } from './columns';
import type { Entry, TablingEntry } from './entries';
import { bandHeight, heightsOf } from './heights';
import { levelsOf, type Level } from './levels';
import { missingBefore, type Missing } from './missing-versions';
import { coversChart, othersOf, type GroupWithMeetings } from './other-meetings';
import type { StepFinding } from './fragments';
import { useWidth } from './use-width';

interface Props {
  readonly entries: readonly Entry[];
  readonly findings: readonly StepFinding[];
  /** The groups whose other meetings are marked along the bottom. */
  readonly groups: readonly GroupWithMeetings[];
  readonly name: string;
}

/** Versions over time: the line is level while a version stays the same, and rises with each revision. */
export function VersionChart({ entries, findings, groups, name }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const tablings = entries.filter((entry) => entry.kind === 'tabling');
  const steps = tablings.map(({ step }) => step);
  const missing = new Map(steps.map((step) => [step.document.id, missingBefore(step, findings)]));
  const { levels, levelOf } = levelsOf(steps, findings);
  const supported = supportOf(entries);

  const namesWidth = widthOfNames(levels, supported.length > 0);
  const meetings = [...new Map(entries.map(({ meeting }) => [meeting.id, meeting])).values()];
  const columns = columnsOf(meetings, width - namesWidth);
  const heights = heightsOf(levels, tablings, levelOf, missing, supported.length > 0);
  const xOf = ({ id }: { readonly id: string }): number => columns.of.get(id)!;
  const positionOf = ({ step }: TablingEntry): Position => ({
    x: xOf(step.meeting),
    y: heights.of.get(levelOf.get(step.document.id)!)!,
  });

  const plot = width - namesWidth;
  const labelOf = ({ text, short }: Missing): string => (textWidth(text) < plot ? text : short);
  /** Whether a label at the left of a band would cover the line up to the step. */
  const coversLine = (of: TablingEntry, label: string): boolean =>
    of.step.previous !== null && positionOf(of).x * plot < textWidth(label);

  const shown = groups.filter((group) => coversChart(group, meetings[0]?.date ?? '', columns));
  const others = othersOf(shown, columns, plot);
  const notes = [
    ...(columns.even ? ['Meetings are spaced evenly, not by date.'] : []),
    ...(others.length > 0 ? [`Tick marks: other meetings of ${shown.map(({ id }) => id).join(' and ')}.`] : []),
    ...(shown.length < groups.length ? ['Other meetings are not shown because there are too many.'] : []),
  ];

  const drawing = (
    <div
      class="version-chart-in"
      role="group"
      aria-label={`${name}: ${describe(entries, missing)}`}
      style={{ '--least': columns.least === 0 ? 1 : columns.least + namesWidth }}
    >
      <div class="version-chart-plot" style={{ height: `${heights.foot}px`, marginInlineStart: `${namesWidth}px` }}>
        <svg class="version-chart-lines" aria-hidden="true">
          {heights.bands.map(({ y, missing: { acknowledged } }) => (
            <rect
              key={y}
              class={acknowledged ? 'band band-acknowledged' : 'band'}
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
            <Up key={meeting.id} class="meeting-line" x={xOf(meeting)} from={0} to={heights.foot} />
          ))}
          {others.map(({ meeting: { id }, x }) => (
            <Up key={id} class="other-meeting-tick" x={x} from={heights.foot - 5} to={heights.foot} />
          ))}
          {tablings.map((entry) => {
            const before = tablings.find(({ step }) => step.document.id === entry.step.previous?.id);
            if (!before) return null;
            const [from, to] = [positionOf(before), positionOf(entry)];
            const kind = missing.get(entry.step.document.id) ? 'step-line step-line-missing' : 'step-line';
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
            {level.version === null ? <span class="soft">{unversioned}</span> : versionLabel(level.version)}
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
            class={`band-label ${before.acknowledged ? 'soft' : 'warn'} ${coversLine(of, labelOf(before)) ? 'band-label-end' : ''}`}
            style={{ top: px(y) }}
          >
            {labelOf(before)}
          </span>
        ))}

        {tablings.map((entry) => (
          <At key={entry.anchor} position={positionOf(entry)}>
            <a class="version-chart-link" href={`#${entry.anchor}`} aria-label={describeStep(entry)}>
              <PillOf change={entry.step.change} version={entry.step.version} />
            </a>
          </At>
        ))}
        {supported.map(({ anchor, meeting, documents, alone }) => (
          <At key={meeting.id} position={{ x: xOf(meeting), y: heights.support }}>
            <a
              class={alone ? 'supported supported-alone' : 'supported'}
              href={`#${anchor}`}
              aria-label={`${count(documents, 'supporting document')} at ${meeting.label}, ${formatDate(meeting.date)}`}
            >
              +{documents}
            </a>
          </At>
        ))}
      </div>

      <div class="version-chart-foot" aria-hidden="true" style={{ marginInlineStart: `${namesWidth}px` }}>
        {meetings.map((meeting) => (
          <span class="meeting-name" key={meeting.id} style={{ left: percent(xOf(meeting)) }}>
            <b>{meeting.label}</b>
            <span>{formatDate(meeting.date)}</span>
          </span>
        ))}
        {others
          .filter(({ named }) => named)
          .map(({ meeting: { id, number }, x }) => (
            <span class="meeting-name soft" key={id} style={{ left: percent(x) }}>
              {number}
            </span>
          ))}
      </div>
    </div>
  );

  return (
    <div class="version-chart">
      {columns.least + namesWidth > width ? (
        // A chart that is wider than the page scrolls, by keyboard too.
        <div class="scrolls" ref={frame} tabIndex={0} role="region" aria-label={`${name}, scrolls horizontally`}>
          {drawing}
        </div>
      ) : (
        <div class="scrolls" ref={frame}>
          {drawing}
        </div>
      )}
      {notes.length > 0 && <p class="soft small version-chart-notes">{notes.join(' ')}</p>}
    </div>
  );
}

/** About the width of a label with its padding, in pixels. */
const textWidth = (text: string): number => 7 * text.length + 16;

const unversioned = 'no version';
const supportingLevel = 'supporting';

const widthOfNames = (levels: readonly Level[], hasSupport: boolean): number =>
  16 +
  7 *
    Math.max(
      ...levels.map(({ version }) => (version === null ? unversioned : versionLabel(version)).length),
      hasSupport ? supportingLevel.length : 0,
    );

interface Position {
  /** A fraction of the width. */
  readonly x: number;
  /** In pixels from the top. */
  readonly y: number;
}

const percent = (x: number): string => `${(x * 100).toFixed(3)}%`;
const px = (y: number): string => `${y}px`;

function At({ position, children }: { readonly position: Position; readonly children: ComponentChildren }) {
  return (
    <span class="version-chart-at" style={{ left: percent(position.x), top: px(position.y) }}>
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

const describeStep = ({ step: { version, change, meeting } }: TablingEntry): string =>
  `${versionLabel(version)}, ${changeLabel(change)} at ${meeting.label}, ${formatDate(meeting.date)}`;

function describe(entries: readonly Entry[], missing: ReadonlyMap<string, Missing | null>): string {
  return entries
    .flatMap((entry) => {
      if (entry.kind === 'support') {
        const { documents, meeting } = entry;
        return `Only ${count(documents.length, 'supporting document')} at ${meeting.label}, ${formatDate(meeting.date)}.`;
      }
      const before = missing.get(entry.step.document.id);
      return [...(before ? [before.text] : []), `${describeStep(entry)}.`];
    })
    .join(' ');
}

interface Support {
  readonly anchor: string;
  readonly meeting: Entry['meeting'];
  readonly documents: number;
  /** Whether the change request itself was not tabled there. */
  readonly alone: boolean;
}

/** The number of supporting documents of each meeting. */
function supportOf(entries: readonly Entry[]): Support[] {
  const supports = new Map<string, Support>();
  for (const entry of entries) {
    const documents = entry.kind === 'support' ? entry.documents.length : entry.step.supporting.length;
    const { anchor, meeting } = entry;
    // Two versions at one meeting have the same supporting documents.
    if (documents > 0) supports.set(meeting.id, { anchor, meeting, documents, alone: entry.kind === 'support' });
  }
  return [...supports.values()];
}
