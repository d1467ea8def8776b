import { addressOf, changeRequestAddress, documentAddress, groupAddress, listingAddress } from '../../addresses';
import { FindingTitle, SeverityMark } from '../../parts/findings';
import { kindLabel } from '../../parts/document-kind';
import { PublishedFile } from '../../parts/published-file';
import { lineAnchor } from './requested-line';
import type { ReadingDetails } from './reading';
import type { Row } from './rows-of-listing';
import { resultsOf } from './row-result';
import type { UnreadableFinding } from './unreadable-findings';

interface RowProps {
  readonly row: Row;
  readonly reading: ReadingDetails;
  readonly newest: ReadingDetails;
  /** Whether the address names this line. */
  readonly marked: boolean;
  /** The finding of an unreadable row. */
  readonly finding: UnreadableFinding | undefined;
}

export function RowOfListing({ row, reading, newest, marked, finding }: RowProps) {
  const { line, text, url } = row;
  return (
    <tr
      id={lineAnchor(line)}
      class={`listing-row ${marked ? 'listing-row-marked' : ''}`}
      aria-current={marked ? 'true' : undefined}
      tabIndex={marked ? -1 : undefined}
    >
      <th scope="row">
        <a href={`${listingAddress(reading.id)}?line=${line}`}>{line}</a>
      </th>
      <td>
        <code>{text}</code>
        {url !== null && ' '}
        <PublishedFile url={url} />
      </td>
      <td>
        <Result row={row} reading={reading} newest={newest} finding={finding} />
      </td>
    </tr>
  );
}

function Result({ row, reading, newest, finding }: Omit<RowProps, 'marked'>) {
  const results = resultsOf(row, reading === newest);
  if (results.includes('sentence')) {
    return (
      <span class="soft">
        Source of details about{' '}
        {reading.group ? <a href={groupAddress(reading.group.code)}>{reading.group.code}</a> : 'the group'}
      </span>
    );
  }
  if (results.includes('unreadable')) {
    return finding ? <RowFinding finding={finding} /> : <span class="soft">Unreadable</span>;
  }
  if (row.publication) {
    const { version, status, series } = row.publication;
    const title = series.__typename === 'ChangeRequest' ? null : (series.reference ?? series.title);
    return (
      <>
        <a href={addressOf(series) ?? undefined}>{title ?? series.id}</a>
        <span class="soft">
          {version !== null && ` v${version}`}, published{status !== null && ` (${status})`}
        </span>
      </>
    );
  }
  if (results.includes('superseded') || !row.document) {
    return (
      <span class="soft">
        Superseded by a <a href={listingAddress(newest.id)}>newer reading</a> of this listing
      </span>
    );
  }

  const { id, kind, version, series, meeting, findings } = row.document;
  return (
    <>
      <a href={documentAddress(id)}>
        {kindLabel(kind)}
        {version !== null && ` v${version}`}
      </a>
      <span class="soft"> at {meeting.label}</span>
      {kind === 'CHANGE_REQUEST' && series && (
        <span class="soft">
          {' · '}
          <a href={changeRequestAddress(series.id)}>{series.id}</a>
        </span>
      )}
      {findings
        .filter((finding) => finding.code === 'DUPLICATE_ROW' || finding.code === 'ROW_VANISHED')
        .filter((finding) => finding.rows.some((one) => one.id === row.id))
        .map((finding) => (
          <RowFinding key={finding.id} finding={finding} />
        ))}
    </>
  );
}

function RowFinding({ finding: { code, severity, message } }: { readonly finding: UnreadableFinding }) {
  return (
    <p class="row-finding">
      <SeverityMark severity={severity} /> <FindingTitle code={code} /> {message}
    </p>
  );
}
