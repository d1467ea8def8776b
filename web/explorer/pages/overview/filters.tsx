import { useEffect, useState } from 'preact/hooks';
import { SelectFilter } from '../../parts/select-filter';
import { yearOf } from '../../parts/format';
import type { OverviewFilter } from './filter';
import type { Meeting } from './columns';

type Changes = Readonly<Record<string, string | null>>;

export function Filters({
  filter,
  meetings,
  change,
}: {
  readonly filter: OverviewFilter;
  readonly meetings: readonly Meeting[];
  readonly change: (changes: Changes) => void;
}) {
  const { group, year, withFindings, lastTabledFirst } = filter;
  return (
    <search class="filters">
      <Words words={filter.words} change={change} />
      <SelectFilter
        nameHidden
        name="Group"
        all="All groups"
        selected={group || null}
        options={unique(meetings.map((meeting) => meeting.group.code))}
        onChange={(one) => change({ group: one })}
      />
      <SelectFilter
        nameHidden
        name="Year"
        all="All years"
        selected={year || null}
        options={unique(meetings.map(({ date }) => yearOf(date)))}
        onChange={(one) => change({ year: one })}
      />
      <label>
        <input
          type="checkbox"
          checked={withFindings}
          onChange={(event) => change({ findings: event.currentTarget.checked ? '1' : null })}
        />{' '}
        With findings
      </label>
      <label>
        Sort by{' '}
        <select
          value={lastTabledFirst ? 'last' : ''}
          onChange={(event) => change({ order: event.currentTarget.value })}
        >
          <option value="">Number</option>
          <option value="last">Last tabled</option>
        </select>
      </label>
    </search>
  );
}

function Words({ words, change }: { readonly words: string; readonly change: (changes: Changes) => void }) {
  const [typed, setTyped] = useState(words);
  // The address also changes by the back button, by links and by “Clear filters”.
  useEffect(() => setTyped((now) => (now.trim() === words ? now : words)), [words]);
  return (
    <label>
      Filter{' '}
      <input
        type="search"
        value={typed}
        placeholder="Number or title"
        onInput={(event) => {
          const now = event.currentTarget.value;
          setTyped(now);
          change({ q: now.trim() });
        }}
      />
    </label>
  );
}

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();
