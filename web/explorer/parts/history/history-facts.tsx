import type { ComponentChildren } from 'preact';
import { groupAddress } from '../../addresses';
import { CommaSeparated } from '../comma-separated';
import { MeetingLink } from '../meeting-link';
import { versionLabel } from '../version-pill';
import type { Step } from './fragments';

/** The main facts of a history. `children` are further `dt` and `dd` elements. */
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
              <CommaSeparated>
                {groups.map((group) => (
                  <a key={group} href={groupAddress(group)}>
                    {group}
                  </a>
                ))}
              </CommaSeparated>
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
            <dd>{versions.length === 0 ? 'none' : versions.map(versionLabel).join(', ')}</dd>
          </>
        )}
        {children}
      </dl>
    </section>
  );
}
