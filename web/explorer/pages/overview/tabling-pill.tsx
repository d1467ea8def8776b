import { stepAddress } from '../../addresses';
import { RetabledIcon, RevisedIcon } from '../../parts/icons';
import { changeInWords } from '../../parts/pill';
import { inOneLine, tablingInWords } from './in-words';
import type { Meeting } from './columns';
import type { Stop, Tabling, Way } from './way';

/** A tabling, leading to its step. Where versions before the first one are missing, a piece of line hints at them. */
export function TablingPill({
  way,
  tabling,
  stop,
  meeting,
}: {
  readonly way: Way;
  readonly tabling: Tabling;
  readonly stop: Stop;
  readonly meeting: Meeting;
}) {
  const { position, change, version, afterGap, previous } = tabling;
  return (
    <a
      class={`pill pill-${changeInWords(change)}${afterGap && !previous ? ' pill-after-gap' : ''}`}
      href={stepAddress(way.id, position)}
      aria-label={inOneLine(tablingInWords(way, tabling, stop, meeting))}
    >
      {version ?? '–'}
      {change === 'REVISED' && <RevisedIcon />}
      {change === 'RETABLED' && <RetabledIcon />}
    </a>
  );
}
