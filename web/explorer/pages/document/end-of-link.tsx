import { addressOf, seriesAddress, stepAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../asking/graphql';
import { NamedMeeting } from '../../parts/meeting-link';
import { Pill, PillStep } from '../../parts/pill';
import { day } from '../../parts/when';

export const EndOfLink = graphql(
  `
    fragment EndOfLink on Node {
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

type End = ResultOf<typeof EndOfLink>;
type Series = Extract<End, { readonly __typename: 'ChangeRequest' | 'DocumentSeries' }>;

/** What stands at the other end of a link, in words. */
export function endInWords(end: FragmentOf<typeof EndOfLink>): string {
  return nameOf(readFragment(EndOfLink, end));
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

/** What stands at the other end of a link, leading to its page; where it has a history, to `document`'s step of it. */
export function OtherEnd({
  end: masked,
  document,
}: {
  readonly end: FragmentOf<typeof EndOfLink>;
  /** The document whose links these are. */
  readonly document: string;
}) {
  const end = readFragment(EndOfLink, masked);
  const address = addressOf(end);
  return (
    <>
      {address === null ? nameOf(end) : <a href={address}>{nameOf(end)}</a>}
      {end.__typename === 'Document' && <When meeting={end.meeting} />}
      {end.__typename === 'Meeting' && <Day of={end.date} />}
      {(end.__typename === 'ChangeRequest' || end.__typename === 'DocumentSeries') && (
        <StepOfIt series={end} document={document} />
      )}
    </>
  );
}

function When({ meeting }: { readonly meeting: FragmentOf<typeof NamedMeeting> }) {
  const { label, date } = readFragment(NamedMeeting, meeting);
  return (
    <span class="soft">
      {' '}
      {label}, <time dateTime={date}>{day(date)}</time>
    </span>
  );
}

function Day({ of: date }: { readonly of: string }) {
  return (
    <time class="soft" dateTime={date}>
      {' '}
      {day(date)}
    </time>
  );
}

/** Which step of a history the document is; nothing where it is only about the series. */
function StepOfIt({ series, document }: { readonly series: Series; readonly document: string }) {
  const { id, history } = series;
  const step = history.find((one) => [one.document, ...one.copies].some((copy) => copy.id === document));
  if (!step) return null;
  const { position } = step;
  const address =
    series.__typename === 'ChangeRequest' ? stepAddress(id, position) : `${seriesAddress(id)}#step-${position}`;
  return (
    <span class="its-step">
      <Pill step={step} />{' '}
      <a href={address}>
        step {position} of {history.length}
      </a>
      {step.document.id !== document && <span class="soft"> as a copy</span>}
    </span>
  );
}
