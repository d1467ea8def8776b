import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { changeRequestAddress } from '../../addresses';
import { graphql } from '../../asking/graphql';

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

interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/** The change requests before and after one, by id; the page does not wait for them. */
export function NeighbouringChangeRequests({ id }: { readonly id: string }) {
  const { previous, next } = useNeighbours(id);
  return (
    <nav aria-label="Neighbouring change requests">
      {previous !== null && (
        <a rel="prev" href={changeRequestAddress(previous)}>
          ← {previous}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={changeRequestAddress(next)}>
          {next} →
        </a>
      )}
    </nav>
  );
}

function useNeighbours(id: string): Neighbours {
  const client = useClient();
  const [found, setFound] = useState<Neighbours>({ previous: null, next: null });
  useEffect(() => {
    let left = false;
    const look = async (after: string | null, before: string | null, passed: boolean): Promise<void> => {
      const { data } = await client.query(ChangeRequestIds, { after }, { requestPolicy: 'cache-first' }).toPromise();
      if (left || !data) return;
      for (const { node } of data.changeRequests.edges) {
        if (passed) {
          setFound({ previous: before, next: node.id });
          return;
        }
        if (node.id === id) passed = true;
        else before = node.id;
      }
      const { hasNextPage, endCursor } = data.changeRequests.pageInfo;
      if (hasNextPage) await look(endCursor, before, passed);
      else setFound({ previous: passed ? before : null, next: null });
    };
    void look(null, null, false);
    return () => {
      left = true;
    };
  }, [id]);
  return found;
}
