import { graphql } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';

const NumberedChangeRequest = graphql(`
  query NumberedChangeRequest($id: ID!) {
    changeRequest(id: $id) {
      id
    }
  }
`);

/** The change request whose number the server reads in the words (`cr18`, `18`), once it has answered. */
export function useNumbered(words: string): { readonly id: string | undefined; readonly waiting: boolean } {
  const { data, waiting } = useAnswer(NumberedChangeRequest, { id: words }, { keep: false, pause: words === '' });
  return { id: words === '' ? undefined : data?.changeRequest?.id, waiting: words !== '' && waiting };
}
