import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { changeInWords, versionInWords } from '../pill';
import { day, dayAndMonth, daysBetween } from '../when';
import { gapInWords } from './gap';
import { levelsOf } from './levels';
import './staircase.css';

export const StaircaseStep = graphql(`
  fragment StaircaseStep on HistoryStep {
    position
    change
    version
    document {
      id
    }
    previous {
      id
    }
    meeting {
      id
      label
      date
      group {
        code
      }
    }
  }
`);

const MeetingsBetween = graphql(`
  query MeetingsBetween($from: Date!, $to: Date!) {
    meetings(filter: { from: $from, to: $to }, first: 100) {
      edges {
        node {
          id
          number
          date
          group {
            code
          }
        }
      }
    }
  }
`);

interface StaircaseProps {
  readonly name: string;
  readonly steps: readonly FragmentOf<typeof StaircaseStep>[];
  /** Documents before which a version is missing. */
  readonly gaps: ReadonlySet<string>;
  /** Documents whose version is lower than the one before. */
  readonly regressions: ReadonlySet<string>;
  /** What was tabled in support, by the meeting where it was. */
  readonly supporting: readonly {
    readonly meeting: { readonly id: string; readonly label: string; readonly date: string };
  }[];
}

const rise = 34;
const band = 26;
const left = 76;
const right = 40;
const top = 26;
const foot = 48;
const pillWidth = 46;
/** Nearer than this, two pills would touch. */
const nearest = 56;

/** How the versions rise over time: x is time, y the versions that were tabled. */
export function Staircase({ name, steps: fragments, gaps, regressions, supporting }: StaircaseProps) {
  const box = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(0);
  useLayoutEffect(() => {
    const place = box.current;
    if (!place) return;
    const measure = () => setAvailable(place.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    return () => watch.disconnect();
  }, []);

  const steps = readFragment(StaircaseStep, fragments);
  const levels = levelsOf(
    steps.map(({ change, version, document, previous }) => ({
      change,
      version,
      document: document.id,
      previous: previous?.id ?? null,
      regresses: regressions.has(document.id),
    })),
  );

  // Meetings where it, or what supports it, was tabled: each is a place on the way.
  const stops = [...new Map([...steps, ...supporting].map(({ meeting }) => [meeting.id, meeting])).values()].sort(
    (one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.id < other.id ? -1 : 1),
  );
  const [first, last] = [stops[0]!.date, stops.at(-1)!.date];
  const span = daysBetween(first, last);
  const margin = span === 0 ? 40 : span * (available < 520 ? 0.2 : 0.3);
  const [from, to] = [shifted(first, -margin), shifted(last, margin)];
  const { data } = useAnswer(MeetingsBetween, { from, to });

  const width = Math.max(available, left + right + nearest * stops.length);
  const room = width - left - right;
  const inTime = (date: string) => left + (daysBetween(from, date) / Math.max(daysBetween(from, to), 1)) * room;
  const tooNear = stops.some(
    (stop, place) => place > 0 && inTime(stop.date) - inTime(stops[place - 1]!.date) < nearest,
  );
  const spacing = room / stops.length;
  const xs = new Map(
    stops.map((stop, place) => [stop.id, tooNear ? left + spacing * (place + 0.5) : inTime(stop.date)]),
  );
  const closest = Math.min(
    ...stops.slice(1).map((stop, place) => xs.get(stop.id)! - xs.get(stops[place]!.id)!),
    Infinity,
  );
  const staggered = closest < 84;

  // From the top: the highest level first; a band beneath each level before which something is missing.
  const gapBelow = new Set(
    steps.flatMap(({ document }, place) => (gaps.has(document.id) ? [levels.ofStep[place]!] : [])),
  );
  const ys: number[] = [];
  const bands = new Map<number, number>();
  let y = top;
  for (let level = levels.versions.length - 1; level >= 0; level--) {
    ys[level] = y;
    y += rise;
    if (gapBelow.has(level)) {
      bands.set(level, y - rise / 2);
      y += band;
    }
  }
  const supportY = y;
  if (supporting.length > 0) y += rise;
  const ground = y - rise / 2 + 6;
  const height = ground + foot + (staggered ? 30 : 0);

  const taken = new Set(stops.map(({ id }) => id));
  const groups = new Set(steps.map(({ meeting }) => meeting.group.code));
  const ticks = tooNear
    ? []
    : (data?.meetings.edges ?? []).flatMap(({ node }) =>
        groups.has(node.group.code) && !taken.has(node.id) ? [{ ...node, x: inTime(node.date) }] : [],
      );
  const busy = [...xs.values()];

  return (
    <div class="staircase">
      <div
        class="scrolls"
        ref={box}
        tabIndex={width > available ? 0 : undefined}
        role="group"
        aria-label="The versions in time"
      >
        {available > 0 && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={inWords()}>
            {stops.map(({ id }, place) => (
              <line
                key={id}
                class="stop"
                x1={xs.get(id)}
                x2={xs.get(id)}
                y1={top - 14}
                y2={ground + 4 + (staggered && place % 2 === 1 ? 30 : 0)}
              />
            ))}
            {levels.versions.map((version, level) => (
              <g key={level}>
                <line class="level" x1={left} x2={width - right} y1={ys[level]} y2={ys[level]} />
                <text class="level-name" x={left - 10} y={ys[level]! + 4} text-anchor="end">
                  {version === null ? '–' : `v${version}`}
                </text>
                {bands.has(level) && (
                  <>
                    <rect
                      class="gap-band"
                      x={left}
                      width={width - left - right}
                      y={bands.get(level)! + 2}
                      height={band - 4}
                    />
                    <text class="gap-words" x={left + 8} y={bands.get(level)! + band / 2 + 4}>
                      {bandInWords(level)}
                    </text>
                  </>
                )}
              </g>
            ))}
            {supporting.length > 0 && (
              <>
                <line class="level" x1={left} x2={width - right} y1={supportY} y2={supportY} />
                <text class="level-name support-name" x={left - 10} y={supportY + 4} text-anchor="end">
                  supporting
                </text>
              </>
            )}
            {ticks.map(({ id, number, x }) => (
              <g key={id} class="tick">
                <line x1={x} x2={x} y1={ground - 3} y2={ground + 3} />
                {number !== null && busy.every((other) => Math.abs(other - x) > 46) && (
                  <text x={x} y={ground + 15} text-anchor="middle">
                    {isFree(x) ? number : ''}
                  </text>
                )}
              </g>
            ))}
            {stops.map(({ id, label, date }, place) => {
              const x = xs.get(id)!;
              const down = staggered && place % 2 === 1 ? 30 : 0;
              return (
                <g key={id}>
                  <text class="stop-name" x={x} y={ground + down + 17} text-anchor="middle">
                    {label}
                  </text>
                  <text class="stop-day" x={x} y={ground + down + 33} text-anchor="middle">
                    {staggered ? dayAndMonth(date) : day(date)}
                  </text>
                </g>
              );
            })}
            {steps.map((step, place) => {
              const back = steps.findIndex(({ document }) => document.id === step.previous?.id);
              if (back === -1) return null;
              const [x1, y1] = [xs.get(steps[back]!.meeting.id)!, ys[levels.ofStep[back]!]!];
              const [x2, y2] = [xs.get(step.meeting.id)!, ys[levels.ofStep[place]!]!];
              const missing = gaps.has(step.document.id);
              return (
                <path key={step.position} class={missing ? 'way way-gap' : 'way'} d={`M${x1} ${y1}H${x2}V${y2}`} />
              );
            })}
            {steps.map(({ position, change, version, meeting }, place) => (
              <a key={position} href={`#step-${position}`} class="staircase-pill">
                <title>{`${versionInWords(version)} ${changeInWords(change)} at ${meeting.label}, ${day(meeting.date)}`}</title>
                <g transform={`translate(${xs.get(meeting.id)! - pillWidth / 2} ${ys[levels.ofStep[place]!]! - 10})`}>
                  <rect
                    class={`pill-shape pill-shape-${changeInWords(change)}`}
                    width={pillWidth}
                    height="20"
                    rx="10"
                  />
                  <text
                    class={`pill-text pill-text-${changeInWords(change)}`}
                    x={change === 'INTRODUCED' ? pillWidth / 2 : pillWidth / 2 - 6}
                    y="14"
                    text-anchor="middle"
                  >
                    {version ?? '–'}
                  </text>
                  {change !== 'INTRODUCED' && (
                    <path
                      class={`pill-sign pill-text-${changeInWords(change)}`}
                      transform={`translate(${pillWidth - 16} 5)`}
                      d={
                        change === 'REVISED'
                          ? 'M5 9V1.5M1.8 4.7 5 1.5l3.2 3.2'
                          : 'M8.6 5A3.6 3.6 0 1 1 7.4 2.3M8.6.8v2.4H6.2'
                      }
                    />
                  )}
                </g>
              </a>
            ))}
            {stops.map(({ id }) => {
              const many = supporting.filter(({ meeting }) => meeting.id === id).length;
              if (many === 0) return null;
              return (
                <a key={id} href={`#supporting-${id}`} class="staircase-support">
                  <title>{`${many} supporting at ${stops.find((stop) => stop.id === id)!.label}`}</title>
                  <rect x={xs.get(id)! - 15} y={supportY - 9} width="30" height="18" />
                  <text x={xs.get(id)} y={supportY + 4} text-anchor="middle">
                    +{many}
                  </text>
                </a>
              );
            })}
          </svg>
        )}
      </div>
      {tooNear && <p class="soft small">The meetings are spaced evenly here, not by their days.</p>}
    </div>
  );

  function isFree(x: number): boolean {
    return ticks.every((other) => other.x === x || Math.abs(other.x - x) >= 34);
  }

  function bandInWords(level: number): string {
    const place = steps.findIndex(({ document }, at) => levels.ofStep[at] === level && gaps.has(document.id));
    const { previous, version } = steps[place]!;
    const before = steps.find(({ document }) => document.id === previous?.id)?.version ?? null;
    return gapInWords(before, version, available < 520);
  }

  function inWords(): string {
    const told = steps.map(
      ({ change, version, meeting }) =>
        `${versionInWords(version)} ${changeInWords(change)} at ${meeting.label} on ${day(meeting.date)}`,
    );
    return `${name}: ${told.join('; ')}`;
  }
}

/** A date so many days later. */
function shifted(date: string, days: number): string {
  return new Date(new Date(`${date}T00:00:00Z`).getTime() + Math.round(days) * 86_400_000).toISOString().slice(0, 10);
}
