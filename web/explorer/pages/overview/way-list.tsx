import { changeRequestAddress } from '../../addresses';
import type { Meeting } from './columns';
import { neverTabledInWords } from './in-words';
import { OpenFindings } from './open-findings';
import { afterGap, StopMarks } from './stop-marks';
import type { Way } from './way';

/** Change requests and their ways, where there is no room for a matrix. */
export function WayList({ ways, meetings }: { readonly ways: readonly Way[]; readonly meetings: readonly Meeting[] }) {
  return (
    <ol class="ways">
      {ways.map((way) => (
        <li key={way.id}>
          <div class="way-head">
            <a href={changeRequestAddress(way.id)}>{way.id}</a>
            <span>{way.title ?? <span class="soft">without a title</span>}</span>
            <OpenFindings way={way} />
          </div>
          {way.stops.size === 0 ? (
            <p class="soft">{neverTabledInWords(way)}</p>
          ) : (
            <ol class="stops">
              {meetings.map((meeting) => {
                const stop = way.stops.get(meeting.id);
                return (
                  stop && (
                    <li key={meeting.id} class={`stop${afterGap(stop) ? ' stop-after-gap' : ''}`}>
                      <span class="stop-marks">
                        <StopMarks way={way} stop={stop} meeting={meeting} />
                      </span>
                      <span class="stop-meeting">{meeting.label}</span>
                    </li>
                  )
                );
              })}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
