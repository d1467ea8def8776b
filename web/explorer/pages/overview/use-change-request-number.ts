import { graphql } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';

const NumberedChangeRequest = graphql(`
  query NumberedChangeRequest($id: ID!) {
    changeRequest(id: $id) {
      id
    }
  }
`);

/** The id of the change request that the words name by its number (`cr18`, `18`), once loaded. */
export function useChangeRequestNumber(words: string): { readonly id: string | undefined; readonly waiting: boolean } {
  const { data, waiting } = useQueryResult(NumberedChangeRequest, { id: words }, { keep: false, pause: words === '' });
  return { id: words === '' ? undefined : data?.changeRequest?.id, waiting: words !== '' && waiting };
}
