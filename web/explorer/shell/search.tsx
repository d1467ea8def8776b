import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { addressOf } from '../addresses';
import { graphql, type ResultOf } from '../asking/graphql';
import { useAnswer } from '../asking/use-answer';
import { errorInWords } from '../asking/in-words';
import { day } from '../parts/when';

const SearchQuery = graphql(`
  query Search($text: String!, $id: ID!) {
    changeRequest(id: $id) {
      __typename
      id
      title
    }
    search(text: $text, first: 9) {
      edges {
        node {
          __typename
          id
          ... on Group {
            name
          }
          ... on Meeting {
            label
            date
          }
          ... on Document {
            shortName
            meeting {
              id
              label
              date
            }
          }
          ... on ChangeRequest {
            title
          }
          ... on DocumentSeries {
            title
            reference
          }
        }
      }
    }
  }
`);

type Found = NonNullable<ResultOf<typeof SearchQuery>['search']['edges'][number]['node']>;

interface Option {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly more: string;
  readonly kind: string;
}

const most = 9;
/** How long after the last key the graph is asked, in milliseconds. */
const pauseBeforeAsking = 120;

/** Search as you type: a combobox with a list of what is found, by ARIA 1.2. */
export function Search() {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();

  const text = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [text]);

  const answer = useAnswer(SearchQuery, { text: asked, id: asked }, { keep: true, pause: asked === '' });
  const current = asked === text && !answer.waiting;
  const options = asked === '' || text === '' || !answer.data ? [] : optionsOf(answer.data);
  const shown = open && text !== '';
  const [enterWaits, setEnterWaits] = useState(false);

  const go = (option: Option) => {
    setOpen(false);
    setTyped('');
    setAsked('');
    setEnterWaits(false);
    field.current?.blur();
    navigate(option.address);
  };

  // Whoever presses Enter before the answer is there means its first line.
  useEffect(() => {
    if (enterWaits && current && options[0]) go(options[0]);
  }, [enterWaits, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        setOpen(true);
        setChosen(chosen >= last ? 0 : chosen + 1);
        break;
      case 'ArrowUp':
        setOpen(true);
        setChosen(chosen <= 0 ? Math.max(last, 0) : chosen - 1);
        break;
      case 'Enter':
        if (text === '') return;
        if (!current) setEnterWaits(true);
        else if (options[chosen]) go(options[chosen]);
        break;
      case 'Escape':
        if (open && text !== '') setOpen(false);
        else {
          setTyped('');
          field.current?.blur();
        }
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <search class="search">
      <input
        ref={field}
        id="search"
        type="search"
        role="combobox"
        aria-label="Search"
        aria-keyshortcuts="/"
        aria-expanded={shown && options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && options[chosen] ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        spellcheck={false}
        placeholder="Search: cr18, DAG 29, TUoS"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
          setOpen(true);
          setEnterWaits(false);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <ul role="listbox" id={list} aria-label="What is found" hidden={!shown || options.length === 0}>
        {options.map((option, place) => (
          // The keyboard reaches an option by the field's arrow keys, which is how a combobox works.
          <li
            key={option.id}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              if (event.button === 0) go(option);
            }}
            onMouseMove={() => setChosen(place)}
          >
            <span class="found-name">{option.name}</span>
            {option.more !== '' && <span class="soft found-more"> {option.more}</span>}
            <span class="soft found-kind">{option.kind}</span>
          </li>
        ))}
      </ul>
      <p class={`search-state ${shown && options.length === 0 ? 'search-state-shown' : ''}`} role="status">
        {shown && stateInWords()}
      </p>
    </search>
  );

  function stateInWords(): string {
    if (answer.error) return errorInWords(answer.error);
    if (!current) return '';
    if (options.length > 0) return '';
    return `Nothing for “${text}”. Try a number (cr18), a meeting (DAG 21.1), a day (2023-02-16), a reference (DES-196) or words of a title.`;
  }
}

/** The change request that the text names, then what the graph finds, the best first. */
function optionsOf({ changeRequest, search }: ResultOf<typeof SearchQuery>): Option[] {
  const found: Found[] = search.edges.map(({ node }) => node);
  const all = changeRequest ? [changeRequest, ...found.filter(({ id }) => id !== changeRequest.id)] : found;
  return all.slice(0, most).flatMap((thing) => {
    const address = addressOf(thing);
    return address === null ? [] : [{ id: thing.id, address, ...namesOf(thing) }];
  });
}

function namesOf(thing: Found): Pick<Option, 'name' | 'more' | 'kind'> {
  switch (thing.__typename) {
    case 'ChangeRequest':
      return { name: thing.id, more: thing.title ?? '', kind: 'change request' };
    case 'Meeting':
      return { name: thing.label, more: day(thing.date), kind: 'meeting' };
    case 'Group':
      return { name: thing.id, more: thing.name ?? '', kind: 'group' };
    case 'DocumentSeries':
      return {
        name: thing.reference ?? thing.title ?? thing.id,
        more: thing.reference ? (thing.title ?? '') : '',
        kind: 'series',
      };
    case 'Document':
      return { name: thing.shortName, more: `${thing.meeting.label}, ${day(thing.meeting.date)}`, kind: 'document' };
    default:
      return { name: thing.id, more: '', kind: '' };
  }
}
