import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { changeRequestAddress } from '../../addresses';
import { queryOnce } from '../../graphql/query-once';
import { graphql, type ResultOf } from '../../graphql/graphql';
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

/** The maximum number of pages of ids that are loaded; they are cached. */
const maxPages = 20;

interface Adjacent {
  readonly of: string;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** Links to the previous and next change request, by id. They load after the page. */
export function PreviousAndNext({ of }: { readonly of: string }) {
  const client = useClient();
  const [found, setFound] = useState<Adjacent>({ of });
  useEffect(() => {
    let left = false;
    const look = async () => {
      const ids: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < maxPages; page++) {
        const data: ResultOf<typeof ChangeRequestIds> = await queryOnce(
          client,
          ChangeRequestIds,
          { after },
          'cache-first',
        );
        if (left) return;
        const { edges, pageInfo } = data.changeRequests;
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
    // After an error there are no links; the page reports its own errors.
    look().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [of]);

  const { previous, next } = found.of === of ? found : {};
  return (
    <nav aria-label="Previous and next change request">
      {previous !== undefined && (
        <a rel="prev" href={changeRequestAddress(previous)}>
          <PreviousIcon /> <span class="visually-hidden">previous: </span>
          {previous}
        </a>
      )}
      {next !== undefined && (
        <a rel="next" href={changeRequestAddress(next)}>
          <span class="visually-hidden">next: </span>
          {next} <NextIcon />
        </a>
      )}
    </nav>
  );
}
