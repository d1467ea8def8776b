import { useRef } from 'preact/hooks';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { useQueryString } from '../../routing/query-string';
import { yearOf } from '../../parts/when';

export const ChoicesOfMeetings = graphql(`
  fragment ChoicesOfMeetings on Query {
    groups {
      code
      meetings(first: 1) {
        totalCount
      }
    }
    earliest: meetings(first: 1, orderBy: DATE_ASC) {
      edges {
        node {
          id
          date
        }
      }
    }
    latest: meetings(first: 1, orderBy: DATE_DESC) {
      edges {
        node {
          id
          date
        }
      }
    }
  }
`);

/** What of the meetings the address asks for. */
export interface Chosen {
  readonly group: string | null;
  readonly year: string | null;
}

export function useChosen(): Chosen {
  const [query] = useQueryString();
  return { group: query.get('group'), year: query.get('year') };
}

/** What the answer that is shown was asked with: the one before, while another is on its way. */
export function useChosenThen(answer: unknown, chosen: Chosen): Chosen {
  const then = useRef({ answer, chosen });
  if (then.current.answer !== answer) then.current = { answer, chosen };
  return then.current.chosen;
}

/** Another choice begins at its first page. */
const fromTheStart = { after: null, before: null };

/** By group and by year, which the address keeps. */
export function Choices({
  among,
  chosen,
}: {
  readonly among: FragmentOf<typeof ChoicesOfMeetings>;
  readonly chosen: Chosen;
}) {
  const [, change] = useQueryString();
  const { groups, earliest, latest } = readFragment(ChoicesOfMeetings, among);
  const codes = groups.filter(({ meetings }) => meetings.totalCount > 0).map(({ code }) => code);
  return (
    <div class="choices" role="group" aria-label="Which meetings">
      <Choice
        name="Group"
        all="All groups"
        options={codes}
        chosen={chosen.group}
        choose={(group) => change({ group, ...fromTheStart })}
      />
      <Choice
        name="Year"
        all="All years"
        options={yearsBetween(earliest.edges[0]?.node.date, latest.edges[0]?.node.date)}
        chosen={chosen.year}
        choose={(year) => change({ year, ...fromTheStart })}
      />
    </div>
  );
}

/** The latest first. */
function yearsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [Number(yearOf(first)), Number(yearOf(last))];
  return Array.from({ length: to - from + 1 }, (_, before) => String(to - before));
}

function Choice({
  name,
  all,
  options,
  chosen,
  choose,
}: {
  readonly name: string;
  readonly all: string;
  readonly options: readonly string[];
  readonly chosen: string | null;
  readonly choose: (option: string | null) => void;
}) {
  // An address may ask for what is not there, and the page then says so.
  const offered = chosen === null || options.includes(chosen) ? options : [...options, chosen];
  return (
    <label>
      {name}
      <select value={chosen ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {offered.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
