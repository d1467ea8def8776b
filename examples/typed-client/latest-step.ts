import { ask, NoAnswer } from './ask.js';
import { graphql } from './graphql.js';

const Row = graphql(`
  fragment Row on ListingRow @_unmask {
    line
    text
    listing {
      name
    }
  }
`);

const History = graphql(
  `
    query History($id: ID!) {
      changeRequest(id: $id) {
        id
        history {
          position
          change
          version
          meeting {
            label
            date
          }
          document {
            rows {
              ...Row
            }
          }
          link {
            type
            basis
            rule
            confidence
            to {
              id
            }
            rows {
              ...Row
            }
          }
        }
      }
    }
  `,
  [Row],
);

/** The latest step of a change request's history, its rule and confidence, and the rows that are its evidence. */
export async function* latestStep(server: string, id: string): AsyncGenerator<string> {
  const { changeRequest } = await ask(server, History, { id });
  if (!changeRequest) throw new NoAnswer(`${server} has no change request ${id}.`);
  const step = changeRequest.history.at(-1);
  if (!step) {
    yield `${changeRequest.id} was never tabled.`;
    return;
  }
  const { position, change, version, meeting, document, link } = step;
  const number = version === null ? 'no version' : `v${version}`;
  yield `${changeRequest.id}, step ${position}: ${number} ${change} at ${meeting.label} on ${meeting.date}`;
  if (link) {
    yield `    ${link.type} ${link.to.id}`;
    yield `    rule ${link.rule} (${link.basis}, confidence ${link.confidence})`;
  }
  for (const { listing, line, text } of (link ?? document).rows) yield `    ${listing.name}, line ${line}: ${text}`;
}
