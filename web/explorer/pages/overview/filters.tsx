import { useEffect, useState } from 'preact/hooks';
import { yearOf } from '../../parts/when';
import type { Choice } from './chosen';
import type { Meeting } from './columns';

type Changes = Readonly<Record<string, string | null>>;

export function Filters({
  choice,
  meetings,
  change,
}: {
  readonly choice: Choice;
  readonly meetings: readonly Meeting[];
  readonly change: (changes: Changes) => void;
}) {
  const { group, year, withFindings, lastTabledFirst } = choice;
  return (
    <search class="filters">
      <Words words={choice.words} change={change} />
      <Options
        name="Group"
        all="all groups"
        chosen={group}
        options={meetings.map((meeting) => meeting.group.code)}
        choose={(one) => change({ group: one })}
      />
      <Options
        name="Year"
        all="all years"
        chosen={year}
        options={meetings.map(({ date }) => yearOf(date))}
        choose={(one) => change({ year: one })}
      />
      <label>
        <input
          type="checkbox"
          checked={withFindings}
          onChange={(event) => change({ findings: event.currentTarget.checked ? '1' : null })}
        />{' '}
        with findings
      </label>
      <label>
        Order{' '}
        <select
          value={lastTabledFirst ? 'last' : ''}
          onChange={(event) => change({ order: event.currentTarget.value })}
        >
          <option value="">number</option>
          <option value="last">last tabled</option>
        </select>
      </label>
    </search>
  );
}

function Words({ words, change }: { readonly words: string; readonly change: (changes: Changes) => void }) {
  const [typed, setTyped] = useState(words);
  // The address changes by itself too: back, a link, a button that clears it.
  useEffect(() => setTyped((now) => (now.trim() === words ? now : words)), [words]);
  return (
    <label>
      Filter{' '}
      <input
        type="search"
        value={typed}
        placeholder="number or words"
        onInput={(event) => {
          const now = event.currentTarget.value;
          setTyped(now);
          change({ q: now.trim() });
        }}
      />
    </label>
  );
}

function Options({
  name,
  all,
  chosen,
  options,
  choose,
}: {
  readonly name: string;
  readonly all: string;
  readonly chosen: string;
  readonly options: readonly string[];
  readonly choose: (option: string) => void;
}) {
  const each = [...new Set([...options, ...(chosen === '' ? [] : [chosen])])].sort();
  return (
    <label>
      <span class="unseen">{name}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {each.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
