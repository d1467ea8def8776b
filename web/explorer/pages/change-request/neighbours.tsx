import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { changeRequestAddress } from '../../addresses';
import { askOnce } from '../../asking/ask-once';
import { graphql, type ResultOf } from '../../asking/graphql';
import { NextIcon, PreviousIcon } from '../../parts/icons';

const ChangeRequestIds = graphql(`
  query ChangeRequestIds($after: String) {
    changeRequests(first: 100, after: $after) {
      edges {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How many pages of ids are looked through at most, which are kept for the next change request. */
const mostPages = 20;

interface Beside {
  readonly of: string;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** The change requests before and after one, by id; the page does not wait for them. */
export function Neighbours({ of }: { readonly of: string }) {
  const client = useClient();
  const [found, setFound] = useState<Beside>({ of });
  useEffect(() => {
    let left = false;
    const look = async () => {
      const ids: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < mostPages; page++) {
        const answer: ResultOf<typeof ChangeRequestIds> = await askOnce(
          client,
          ChangeRequestIds,
          { after },
          'cache-first',
        );
        if (left) return;
        const { edges, pageInfo } = answer.changeRequests;
        ids.push(...edges.map(({ node }) => node.id));
        const at = ids.indexOf(of);
        if (at !== -1 && (at < ids.length - 1 || !pageInfo.hasNextPage)) {
          setFound({ of, previous: ids[at - 1], next: ids[at + 1] });
          return;
        }
        if (!pageInfo.hasNextPage) return;
        after = pageInfo.endCursor;
      }
    };
    // Without an answer there are no neighbours to offer; the page says what is wrong by its own answer.
    look().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [of]);

  const { previous, next } = found.of === of ? found : {};
  return (
    <nav aria-label="Neighbouring change requests">
      {previous !== undefined && (
        <a rel="prev" href={changeRequestAddress(previous)}>
          <PreviousIcon /> <span class="unseen">previous: </span>
          {previous}
        </a>
      )}
      {next !== undefined && (
        <a rel="next" href={changeRequestAddress(next)}>
          <span class="unseen">next: </span>
          {next} <NextIcon />
        </a>
      )}
    </nav>
  );
}
