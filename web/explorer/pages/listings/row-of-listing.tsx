import { changeRequestAddress, documentAddress, groupAddress, listingAddress } from '../../addresses';
import { SeverityMark } from '../../parts/findings';
import { kindInWords } from '../../parts/kind-of-document';
import { lineAnchor } from './line-asked-for';
import type { ReadingOfListing } from './reading';
import type { Row } from './rows-of-listing';
import { fatesOf } from './what-became';
import type { Fault } from './why-unreadable';

interface RowProps {
  readonly row: Row;
  readonly reading: ReadingOfListing;
  readonly newest: ReadingOfListing;
  /** Whether the address asks for this line. */
  readonly marked: boolean;
  /** Why it could not be read, where it could not. */
  readonly fault: Fault | undefined;
}

export function RowOfListing({ row, reading, newest, marked, fault }: RowProps) {
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
        {url !== null && (
          <>
            {' '}
            <a href={url} rel="noreferrer">
              published file
            </a>
          </>
        )}
      </td>
      <td>
        <WhatBecame row={row} reading={reading} newest={newest} fault={fault} />
      </td>
    </tr>
  );
}

function WhatBecame({ row, reading, newest, fault }: Omit<RowProps, 'marked'>) {
  const its = fatesOf(row, reading === newest);
  if (its.includes('sentence')) {
    return (
      <span class="soft">
        a sentence that facts about{' '}
        {reading.group ? <a href={groupAddress(reading.group.code)}>{reading.group.code}</a> : 'the group'} rest on
      </span>
    );
  }
  if (its.includes('unreadable'))
    return fault ? <FaultOfRow fault={fault} /> : <span class="soft">could not be read</span>;
  if (its.includes('replaced') || !row.document) {
    return (
      <span class="soft">
        nothing rests on it since the <a href={listingAddress(newest.id)}>newer reading</a>
      </span>
    );
  }

  const { id, kind, version, series, meeting, findings } = row.document;
  return (
    <>
      <a href={documentAddress(id)}>
        {kindInWords(kind)}
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
          <FaultOfRow key={finding.id} fault={finding} />
        ))}
    </>
  );
}

function FaultOfRow({ fault: { code, severity, message } }: { readonly fault: Fault }) {
  return (
    <p class="row-fault">
      <SeverityMark severity={severity} /> <code>{code}</code> {message}
    </p>
  );
}
