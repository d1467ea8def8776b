import { changeRequestAddress } from '../../addresses';
import type { Meeting } from './columns';
import { inOneLine, stopInWords } from './in-words';
import { TablingPill } from './tabling-pill';
import type { Stop, Way } from './way';

/** What one meeting saw of a change request: pills, and dots or a number for what supports it. */
export function StopMarks({
  way,
  stop,
  meeting,
}: {
  readonly way: Way;
  readonly stop: Stop;
  readonly meeting: Meeting;
}) {
  if (stop.tablings.length === 0) {
    return (
      <a
        class="support-alone"
        href={changeRequestAddress(way.id)}
        aria-label={stopInWords(way, stop, meeting).map(inOneLine).join('; ')}
      >
        +{stop.supporting}
      </a>
    );
  }
  return (
    <>
      {stop.tablings.map((tabling) => (
        <TablingPill key={tabling.position} way={way} tabling={tabling} stop={stop} meeting={meeting} />
      ))}
      <SupportDots many={stop.supporting} />
    </>
  );
}

/** A dot for each supporting document, five at most. */
export function SupportDots({ many }: { readonly many: number }) {
  return many === 0 ? null : <span class={`support-dots support-dots-${Math.min(many, 5)}`} />;
}

/** Whether what leads to a stop passes versions that are missing. */
export const afterGap = ({ tablings }: Stop): boolean =>
  tablings.some((tabling) => tabling.afterGap && tabling.previous !== undefined);
