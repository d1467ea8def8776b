import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { RowEvidence } from '../../parts/evidence';
import { WarningIcon } from '../../parts/icons';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink } from '../../parts/meeting-link';
import { Paper, PaperName, type PaperTabled, PaperVersion } from './paper';
import type { Tabling } from './tabled-here';

export const FaultOfPapers = graphql(`
  fragment FaultOfPapers on Finding {
    id
    code
    message
    subject {
      id
    }
  }
`);

interface PapersProps {
  readonly meeting: string;
  readonly papers: readonly PaperTabled[];
  readonly tablings: readonly Tabling[];
  readonly findings: readonly FragmentOf<typeof FaultOfPapers>[];
}

/** What was put before a meeting: each pack with what is attached to it, then what is attached to nothing. */
export function Papers({ meeting, papers, tablings, findings }: PapersProps) {
  const tabled = papers.map((paper) => ({ paper, ...readFragment(Paper, paper) }));
  const heads = new Map<string, Head>();
  for (const { paper, id, kind, shortName } of tabled) {
    if (kind === 'PAPERS') heads.set(id, { id, shortName, paper, attached: [] });
  }
  for (const { paper, attachedTo } of tabled) {
    if (!attachedTo) continue;
    const { id, shortName, meeting: elsewhere } = attachedTo;
    const head = heads.get(id) ?? {
      id,
      shortName,
      paper: tabled.find((one) => one.id === id)?.paper ?? null,
      elsewhere: elsewhere.id === meeting ? undefined : elsewhere,
      attached: [],
    };
    heads.set(id, head);
    head.attached.push(paper);
  }
  const others = tabled.filter(
    ({ id, attachedTo, records }) => !heads.has(id) && !attachedTo && records?.id !== meeting,
  );
  const faults = readFragment(FaultOfPapers, findings);
  const faultsOf = (subject: string, ...codes: readonly string[]) =>
    faults.filter((finding) => finding.subject.id === subject && codes.includes(finding.code));

  return (
    <>
      {faultsOf(meeting, 'PAPERS_MISSING').map(({ id, message }) => (
        <Fault key={id} message={message} />
      ))}
      {[...heads.values()].map((head) => {
        const gaps = faultsOf(head.id, 'ATTACHMENT_GAP');
        return (
          <section class="pack" key={head.id} aria-label={head.shortName}>
            <HeadOfPack head={head} />
            {[...gaps, ...faultsOf(head.id, 'ATTACHMENT_NUMBER_CLASH')].map(({ id, message }) => (
              <Fault key={id} message={message} />
            ))}
            {head.attached.length === 0 ? (
              <p class="soft">Nothing is attached to it.</p>
            ) : (
              <PapersTable
                numbered
                name={`Attachments of ${head.shortName}`}
                papers={inOrder(head.attached)}
                gaps={gaps.length > 0}
                at={meeting}
                tablings={tablings}
              />
            )}
            <AttachedElsewhere head={head} here={meeting} />
          </section>
        );
      })}
      {others.length > 0 && (
        <section class="pack">
          <h3>Other papers</h3>
          <PapersTable name="Other papers" papers={others.map(({ paper }) => paper)} at={meeting} tablings={tablings} />
        </section>
      )}
    </>
  );
}

/** A pack or report that papers are attached to; `paper` where it was tabled here too. */
interface Head {
  readonly id: string;
  readonly shortName: string;
  readonly paper: PaperTabled | null;
  readonly elsewhere?: Parameters<typeof MeetingLink>[0]['meeting'] | undefined;
  readonly attached: PaperTabled[];
}

/** By their numbers; those without one last. */
function inOrder(papers: readonly PaperTabled[]): PaperTabled[] {
  const numberOf = (paper: PaperTabled) => readFragment(Paper, paper).attachmentNumber ?? Infinity;
  return papers.toSorted((one, other) => {
    const [a, b] = [numberOf(one), numberOf(other)];
    return a === b ? 0 : a - b;
  });
}

function Fault({ message }: { readonly message: string }) {
  return (
    <p class="fault warn">
      <WarningIcon /> {message}
    </p>
  );
}

function HeadOfPack({ head: { id, shortName, paper, elsewhere } }: { readonly head: Head }) {
  const read = paper && readFragment(Paper, paper);
  return (
    <div class="pack-head">
      <h3>
        <a href={documentAddress(id)}>{shortName}</a>
      </h3>
      {elsewhere && (
        <span class="soft">
          tabled at <MeetingLink meeting={elsewhere} />
        </span>
      )}
      {read && (
        <>
          <MarkerTags markers={read.markers} />
          {read.url !== null && (
            <a href={read.url} rel="noreferrer">
              published file
            </a>
          )}
          <RowEvidence rows={read.rows} />
        </>
      )}
    </div>
  );
}

/** What other meetings attached to a pack of this one. */
function AttachedElsewhere({ head: { paper }, here }: { readonly head: Head; readonly here: string }) {
  const elsewhere = paper ? readFragment(Paper, paper).attachments.filter(({ meeting }) => meeting.id !== here) : [];
  if (elsewhere.length === 0) return null;
  return (
    <>
      <p class="soft">Attached to it elsewhere:</p>
      <ul>
        {elsewhere.map(({ id, shortName, meeting }) => (
          <li key={id}>
            <a href={documentAddress(id)}>{shortName}</a>{' '}
            <span class="soft">
              at <MeetingLink meeting={meeting} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function PapersTable({
  name,
  papers,
  at,
  tablings,
  numbered = false,
  gaps = false,
}: {
  readonly name: string;
  readonly papers: readonly PaperTabled[];
  readonly at: string;
  readonly tablings: readonly Tabling[];
  readonly numbered?: boolean;
  /** Whether a finding says that numbers are missing. */
  readonly gaps?: boolean;
}) {
  let last = 0;
  return (
    <table class="papers" aria-label={name}>
      <thead>
        <tr>
          {numbered && (
            <th scope="col" class="paper-number">
              No.
            </th>
          )}
          <th scope="col">Title</th>
          <th scope="col" class="paper-version">
            Version
          </th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => {
          const { id, attachmentNumber } = readFragment(Paper, paper);
          const afterGap = gaps && attachmentNumber !== null && attachmentNumber > last + 1;
          last = attachmentNumber ?? last;
          return (
            <tr key={id} class={afterGap ? 'after-gap' : undefined}>
              {numbered && <td class="paper-number soft">{attachmentNumber}</td>}
              <td>
                <PaperName paper={paper} at={at} tablings={tablings} />
              </td>
              <td class="paper-version">
                <PaperVersion paper={paper} tablings={tablings} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
