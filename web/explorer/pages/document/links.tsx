import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../asking/graphql';
import { Evidence, EvidenceOfLink } from '../../parts/evidence';
import { EndOfLink, endInWords, OtherEnd } from './end-of-link';

export const LinkOfDocument = graphql(
  `
    fragment LinkOfDocument on Link {
      type
      from {
        id
        ... on Document {
          attachmentNumber
        }
        ...EndOfLink
      }
      to {
        id
        ...EndOfLink
      }
      ...EvidenceOfLink
    }
  `,
  [EndOfLink, EvidenceOfLink],
);

type Link = ResultOf<typeof LinkOfDocument>;

/** What a link says of the document that it comes from, and of the one that it leads to; in the order of the page. */
const said = [
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

interface Sort {
  readonly name: string;
  readonly links: readonly Link[];
}

/** The links by what they say; those of a type that has no words here, by their type. */
function sorted(links: readonly Link[], document: string): Sort[] {
  const sorts = new Map<string, Link[]>(
    said
      .flatMap((one) => ['from' in one ? one.from : null, 'to' in one ? one.to : null])
      .flatMap((name) => (name === null ? [] : [[name, []]])),
  );
  for (const link of links) {
    const words = said.find(({ type }) => type === link.type);
    const name = link.from.id === document ? words?.from : words && 'to' in words ? words.to : undefined;
    const sort = name ?? link.type;
    sorts.set(sort, [...(sorts.get(sort) ?? []), link]);
  }
  return [...sorts].flatMap(([name, its]) =>
    its.length === 0 ? [] : [{ name, links: its.toSorted((one, other) => numberOf(one) - numberOf(other)) }],
  );
}

/** The number under which what a link comes from is attached; what has none comes last. */
function numberOf({ type, from }: Link): number {
  const numbered = type === 'ATTACHED_TO' && 'attachmentNumber' in from ? from.attachmentNumber : null;
  return numbered ?? Number.MAX_SAFE_INTEGER;
}

/** Every relationship that the document is an end of, and why it is believed. */
export function Links({
  links,
  document,
}: {
  readonly links: readonly FragmentOf<typeof LinkOfDocument>[];
  readonly document: string;
}) {
  return (
    <div class="links">
      {sorted(readFragment(LinkOfDocument, links), document).map(({ name, links: its }) => (
        <section key={name} class="link-sort">
          <h3>{name}</h3>
          <ul>
            {its.map((link) => {
              const outward = link.from.id === document;
              const end = outward ? link.to : link.from;
              return (
                <li key={`${link.from.id} ${link.to.id}`} class="link">
                  <OtherEnd end={end} document={document} />
                  <Evidence link={link} toWhat={`${outward ? 'to' : 'from'} ${endInWords(end)}`} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
