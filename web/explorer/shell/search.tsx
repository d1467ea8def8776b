import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { addressOf } from '../addresses';
import { graphql, type ResultOf } from '../graphql/graphql';
import { useQueryResult } from '../graphql/use-query-result';
import { errorMessage } from '../graphql/error-message';
import { formatDate } from '../parts/format';

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
          ... on Publication {
            publishedName: shortName
            publishedVersion: version
            status
            series {
              ... on ChangeRequest {
                __typename
                id
              }
              ... on DocumentSeries {
                __typename
                id
              }
            }
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
  /** Tells it from others of the same name. */
  readonly more: string;
  readonly kind: string;
}

const most = 9;
/** The delay between the last key and the query, in milliseconds. */
const typingDelay = 120;

/** Search as you type: a combobox with a list of results, by ARIA 1.2. */
export function Search() {
  const [typed, setTyped] = useState('');
  const [searched, setSearched] = useState('');
  const [open, setOpen] = useState(false);
  const [selected, setSelected] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();

  const text = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setSearched(text), typingDelay);
    return () => clearTimeout(timer);
  }, [text]);

  const result = useQueryResult(SearchQuery, { text: searched, id: searched }, { keep: true, pause: searched === '' });
  const current = searched === text && !result.waiting;
  const options = searched === '' || text === '' || !result.data ? [] : optionsOf(result.data);
  const shown = open && text !== '';
  const [enterPressed, setEnterPressed] = useState(false);

  const go = (option: Option) => {
    setOpen(false);
    setTyped('');
    setSearched('');
    setEnterPressed(false);
    field.current?.blur();
    navigate(option.address);
  };

  // Enter before the results have loaded opens the first one.
  useEffect(() => {
    if (enterPressed && current && options[0]) go(options[0]);
  }, [enterPressed, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        setOpen(true);
        setSelected(selected >= last ? 0 : selected + 1);
        break;
      case 'ArrowUp':
        setOpen(true);
        setSelected(selected <= 0 ? Math.max(last, 0) : selected - 1);
        break;
      case 'Enter':
        if (text === '') return;
        if (!current) setEnterPressed(true);
        else if (options[selected]) go(options[selected]);
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
        aria-activedescendant={shown && options[selected] ? `${list}-${selected}` : undefined}
        autoComplete="off"
        spellcheck={false}
        placeholder="Search: cr18, DAG 29, TUoS"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setSelected(0);
          setOpen(true);
          setEnterPressed(false);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <ul role="listbox" id={list} aria-label="Search results" hidden={!shown || options.length === 0}>
        {options.map((option, index) => (
          // In a combobox, the arrow keys of the field select an option.
          <li
            key={option.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === selected}
            onMouseDown={(event) => {
              event.preventDefault();
              if (event.button === 0) go(option);
            }}
            onMouseMove={() => setSelected(index)}
          >
            <span class="found-name">{option.name}</span>
            {option.more !== '' && <span class="soft found-more"> {option.more}</span>}
            <span class="soft found-kind">{option.kind}</span>
          </li>
        ))}
      </ul>
      <p class={`search-state ${shown && options.length === 0 ? 'search-state-shown' : ''}`} role="status">
        {shown && statusText()}
      </p>
    </search>
  );

  function statusText(): string {
    if (result.error) return errorMessage(result.error);
    if (!current) return '';
    if (options.length > 0) return '';
    return `No results for “${text}”. Try a change request (cr18), a meeting (DAG 21.1), a date (2023-02-16), a reference (DES-196) or words from a title.`;
  }
}

/** The change request with that number, then the search results, the best first. */
function optionsOf({ changeRequest, search }: ResultOf<typeof SearchQuery>): Option[] {
  const found: Found[] = search.edges.map(({ node }) => node);
  const all = changeRequest ? [changeRequest, ...found.filter(({ id }) => id !== changeRequest.id)] : found;
  return all.slice(0, most).flatMap((node) => {
    // A publication is on the page of its series.
    const address = addressOf(node.__typename === 'Publication' ? node.series : node);
    return address === null ? [] : [{ id: node.id, address, ...namesOf(node) }];
  });
}

function namesOf(node: Found): Pick<Option, 'name' | 'more' | 'kind'> {
  switch (node.__typename) {
    case 'ChangeRequest':
      return { name: node.id, more: node.title ?? '', kind: 'change request' };
    case 'Meeting':
      return { name: node.label, more: formatDate(node.date), kind: 'meeting' };
    case 'Group':
      return { name: node.id, more: node.name ?? '', kind: 'group' };
    case 'DocumentSeries':
      return {
        name: node.reference ?? node.title ?? node.id,
        more: node.reference ? (node.title ?? '') : '',
        kind: 'series',
      };
    case 'Publication':
      return {
        name: node.publishedName,
        more: [...(node.publishedVersion === null ? [] : [`v${node.publishedVersion}`]), node.status ?? ''].join(' '),
        kind: 'publication',
      };
    case 'Document':
      return {
        name: node.shortName,
        more: `${node.meeting.label}, ${formatDate(node.meeting.date)}`,
        kind: 'document',
      };
    default:
      return { name: node.id, more: '', kind: '' };
  }
}
