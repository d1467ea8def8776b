import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { RowEvidence } from '../../parts/evidence';
import { WarningIcon } from '../../parts/icons';
import { MarkerTags } from '../../parts/marker-tags';
import { MeetingLink } from '../../parts/meeting-link';
import { PublishedFile } from '../../parts/published-file';
import { Paper, PaperName, type PaperTabled, PaperVersion } from './paper';
import type { Tabling } from './change-requests';

export const FindingOfPapers = graphql(`
  fragment FindingOfPapers on Finding {
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
  readonly findings: readonly FragmentOf<typeof FindingOfPapers>[];
}

/** The papers of a meeting: each pack with its attachments, then the other papers. */
export function Papers({ meeting, papers, tablings, findings }: PapersProps) {
  const tabled = papers.map((paper) => ({ paper, ...readFragment(Paper, paper) }));
  const packs = new Map<string, Pack>();
  for (const { paper, id, kind, shortName } of tabled) {
    if (kind === 'PAPERS') packs.set(id, { id, shortName, paper, attached: [] });
  }
  for (const { paper, attachedTo } of tabled) {
    if (!attachedTo) continue;
    const { id, shortName, meeting: elsewhere } = attachedTo;
    const pack = packs.get(id) ?? {
      id,
      shortName,
      paper: tabled.find((one) => one.id === id)?.paper ?? null,
      elsewhere: elsewhere.id === meeting ? undefined : elsewhere,
      attached: [],
    };
    packs.set(id, pack);
    pack.attached.push(paper);
  }
  const others = tabled.filter(
    ({ id, attachedTo, records }) => !packs.has(id) && !attachedTo && records?.id !== meeting,
  );
  const allFindings = readFragment(FindingOfPapers, findings);
  const findingsOf = (subject: string, ...codes: readonly string[]) =>
    allFindings.filter((finding) => finding.subject.id === subject && codes.includes(finding.code));

  return (
    <>
      {findingsOf(meeting, 'PAPERS_MISSING').map(({ id, message }) => (
        <PaperFinding key={id} message={message} />
      ))}
      {[...packs.values()].map((pack) => {
        const gaps = findingsOf(pack.id, 'ATTACHMENT_GAP');
        return (
          <section class="pack" key={pack.id} aria-label={pack.shortName}>
            <PackHeading pack={pack} />
            {[...gaps, ...findingsOf(pack.id, 'ATTACHMENT_NUMBER_CLASH')].map(({ id, message }) => (
              <PaperFinding key={id} message={message} />
            ))}
            {pack.attached.length === 0 ? (
              <p class="soft">No attachments</p>
            ) : (
              <PapersTable
                numbered
                name={`Attachments of ${pack.shortName}`}
                papers={inOrder(pack.attached)}
                gaps={gaps.length > 0}
                at={meeting}
                tablings={tablings}
              />
            )}
            <AttachedElsewhere pack={pack} here={meeting} />
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

/** A document with attachments; `paper` is null if it was tabled at another meeting. */
interface Pack {
  readonly id: string;
  readonly shortName: string;
  readonly paper: PaperTabled | null;
  readonly elsewhere?: Parameters<typeof MeetingLink>[0]['meeting'] | undefined;
  readonly attached: PaperTabled[];
}

/** By attachment number; papers without a number last. */
function inOrder(papers: readonly PaperTabled[]): PaperTabled[] {
  const numberOf = (paper: PaperTabled) => readFragment(Paper, paper).attachmentNumber ?? Infinity;
  return papers.toSorted((one, other) => {
    const [a, b] = [numberOf(one), numberOf(other)];
    return a === b ? 0 : a - b;
  });
}

function PaperFinding({ message }: { readonly message: string }) {
  return (
    <p class="paper-finding warn">
      <WarningIcon /> {message}
    </p>
  );
}

function PackHeading({ pack: { id, shortName, paper, elsewhere } }: { readonly pack: Pack }) {
  const tabled = paper && readFragment(Paper, paper);
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
      {tabled && (
        <>
          <MarkerTags markers={tabled.markers} />
          <PublishedFile url={tabled.url} />
          <RowEvidence rows={tabled.rows} />
        </>
      )}
    </div>
  );
}

/** The attachments of a pack that were tabled at other meetings. */
function AttachedElsewhere({ pack: { paper }, here }: { readonly pack: Pack; readonly here: string }) {
  const elsewhere = paper ? readFragment(Paper, paper).attachments.filter(({ meeting }) => meeting.id !== here) : [];
  if (elsewhere.length === 0) return null;
  return (
    <>
      <p class="soft">Attachments tabled at other meetings:</p>
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
  /** Whether a finding reports missing numbers. */
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
