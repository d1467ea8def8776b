import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../graphql/graphql';
import { Evidence, LinkEvidence } from '../../parts/evidence';
import { groupBy } from '../../group-by';
import { LinkEnd, linkEndName, OtherEnd } from './link-end';

export const LinkOfDocument = graphql(
  `
    fragment LinkOfDocument on Link {
      type
      from {
        id
        ... on Document {
          attachmentNumber
        }
        ...LinkEnd
      }
      to {
        id
        ...LinkEnd
      }
      ...LinkEvidence
    }
  `,
  [LinkEnd, LinkEvidence],
);

type Link = ResultOf<typeof LinkOfDocument>;

/** The headings of the relationship types: from the document, and to the document. In the order of the page. */
const headings = [
  { type: 'TABLED_AT', from: 'Tabled at' },
  { type: 'VERSION_OF', from: 'Version of' },
  { type: 'REVISES', from: 'Revises', to: 'Revised by' },
  { type: 'RETABLES', from: 'Retables', to: 'Retabled by' },
  { type: 'RECORDS', from: 'Records' },
  { type: 'ATTACHED_TO', from: 'Attached to', to: 'Attachments' },
  { type: 'SUPPORTS', from: 'Supports' },
  { type: 'REFERS_TO', from: 'Refers to' },
  { type: 'TERMS_OF_REFERENCE_OF', from: 'Terms of reference of' },
] as const;

interface LinkGroup {
  readonly name: string;
  readonly links: readonly Link[];
}

/** The relationships by heading; a type without a heading is its own heading. */
function grouped(links: readonly Link[], document: string): LinkGroup[] {
  const order = headings.flatMap((heading) => [heading.from, ...('to' in heading ? [heading.to] : [])]);
  const groups = groupBy(links, (link) => headingOf(link, document));
  return [...new Set<string>([...order, ...groups.keys()])].flatMap((name) => {
    const own = groups.get(name);
    return own ? [{ name, links: own.toSorted((one, other) => numberOf(one) - numberOf(other)) }] : [];
  });
}

function headingOf({ type, from }: Link, document: string): string {
  const heading = headings.find((one) => one.type === type);
  const name = from.id === document ? heading?.from : heading && 'to' in heading ? heading.to : undefined;
  return name ?? type;
}

/** The attachment number of the source; relationships without one come last. */
function numberOf({ type, from }: Link): number {
  const numbered = type === 'ATTACHED_TO' && 'attachmentNumber' in from ? from.attachmentNumber : null;
  return numbered ?? Number.MAX_SAFE_INTEGER;
}

/** Every relationship from or to the document, with its evidence. */
export function Links({
  links,
  document,
}: {
  readonly links: readonly FragmentOf<typeof LinkOfDocument>[];
  readonly document: string;
}) {
  return (
    <div class="links">
      {grouped(readFragment(LinkOfDocument, links), document).map(({ name, links: own }) => (
        <section key={name} class="link-group">
          <h3>{name}</h3>
          <ul>
            {own.map((link) => {
              const outward = link.from.id === document;
              const end = outward ? link.to : link.from;
              return (
                <li key={`${link.from.id} ${link.to.id}`} class="link">
                  <OtherEnd end={end} document={document} />
                  <Evidence link={link} toWhat={`${outward ? 'to' : 'from'} ${linkEndName(end)}`} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
