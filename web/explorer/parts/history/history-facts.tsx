import type { ComponentChildren } from 'preact';
import { groupAddress } from '../../addresses';
import { MeetingLink } from '../meeting-link';
import { versionInWords } from '../pill';
import type { Step } from './told';

/** What a history says in a few words. `children` are more terms and what they say. */
export function HistoryFacts({
  steps,
  children,
}: {
  readonly steps: readonly Step[];
  readonly children?: ComponentChildren;
}) {
  const [first, last] = [steps[0], steps.at(-1)];
  const groups = [...new Set(steps.map(({ meeting }) => meeting.group.id))];
  const versions = [...new Set(steps.flatMap(({ version }) => version ?? []))];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl class="facts">
        {first && last && (
          <>
            <dt>{groups.length === 1 ? 'Group' : 'Groups'}</dt>
            <dd>
              {groups.map((group, place) => (
                <span key={group}>
                  {place > 0 && ', '}
                  <a href={groupAddress(group)}>{group}</a>
                </span>
              ))}
            </dd>
            <dt>First tabled</dt>
            <dd>
              <MeetingLink meeting={first.meeting} dated />
            </dd>
            <dt>Last tabled</dt>
            <dd>
              <MeetingLink meeting={last.meeting} dated />
            </dd>
            <dt>Versions listed</dt>
            <dd>{versions.length === 0 ? 'none printed' : versions.map(versionInWords).join(', ')}</dd>
          </>
        )}
        {children}
      </dl>
    </section>
  );
}
