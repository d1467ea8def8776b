import { addressOf, seriesAddress, stepAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../graphql/graphql';
import { NamedMeeting } from '../../parts/meeting-link';
import { Pill, PillStep } from '../../parts/version-pill';
import { formatDate } from '../../parts/format';

export const LinkEnd = graphql(
  `
    fragment LinkEnd on Node {
      __typename
      id
      ... on Document {
        shortName
        meeting {
          ...NamedMeeting
        }
      }
      ... on Meeting {
        label
        date
      }
      ... on ChangeRequest {
        title
        history {
          position
          document {
            id
          }
          copies {
            id
          }
          ...PillStep
        }
      }
      ... on DocumentSeries {
        title
        reference
        history {
          position
          document {
            id
          }
          copies {
            id
          }
          ...PillStep
        }
      }
      ... on Group {
        name
      }
    }
  `,
  [NamedMeeting, PillStep],
);

type End = ResultOf<typeof LinkEnd>;
type Series = Extract<End, { readonly __typename: 'ChangeRequest' | 'DocumentSeries' }>;

/** The name of the other end of a relationship. */
export function linkEndName(end: FragmentOf<typeof LinkEnd>): string {
  return nameOf(readFragment(LinkEnd, end));
}

function nameOf(end: End): string {
  switch (end.__typename) {
    case 'Document':
      return end.shortName;
    case 'Meeting':
      return end.label;
    case 'ChangeRequest':
      return end.title === null ? end.id : `${end.id} ${end.title}`;
    case 'DocumentSeries':
      return [end.reference, end.title].filter((part) => part !== null).join(' ') || end.id;
    case 'Group':
      return end.name === null ? end.id : `${end.id}, ${end.name}`;
    default:
      return end.id;
  }
}

/** The other end of a relationship, as a link; if it has a history, with a link to the step of `document`. */
export function OtherEnd({
  end: masked,
  document,
}: {
  readonly end: FragmentOf<typeof LinkEnd>;
  /** The id of the document whose relationships are shown. */
  readonly document: string;
}) {
  const end = readFragment(LinkEnd, masked);
  const address = addressOf(end);
  return (
    <>
      {address === null ? nameOf(end) : <a href={address}>{nameOf(end)}</a>}
      {end.__typename === 'Document' && <When meeting={end.meeting} />}
      {end.__typename === 'Meeting' && <Day of={end.date} />}
      {(end.__typename === 'ChangeRequest' || end.__typename === 'DocumentSeries') && (
        <StepInHistory series={end} document={document} />
      )}
    </>
  );
}

function When({ meeting }: { readonly meeting: FragmentOf<typeof NamedMeeting> }) {
  const { label, date } = readFragment(NamedMeeting, meeting);
  return (
    <span class="soft">
      {' '}
      {label}, <time dateTime={date}>{formatDate(date)}</time>
    </span>
  );
}

function Day({ of: date }: { readonly of: string }) {
  return (
    <time class="soft" dateTime={date}>
      {' '}
      {formatDate(date)}
    </time>
  );
}

/** The step of the document in the history; nothing if the document only mentions the series. */
function StepInHistory({ series, document }: { readonly series: Series; readonly document: string }) {
  const { id, history } = series;
  const step = history.find((one) => [one.document, ...one.copies].some((copy) => copy.id === document));
  if (!step) return null;
  const { position } = step;
  const address =
    series.__typename === 'ChangeRequest' ? stepAddress(id, position) : `${seriesAddress(id)}#step-${position}`;
  return (
    <span class="document-step">
      <Pill step={step} />{' '}
      <a href={address}>
        step {position} of {history.length}
      </a>
      {step.document.id !== document && <span class="soft"> (copy)</span>}
    </span>
  );
}
