import { count, formatNumber } from '../../parts/format';
import { widthOf, type Column } from './columns';

/** Up to this number of groups, each has a row; with more, there is one row for all. */
const maxGroupRows = 4;
const highest = 22;

/** The number of documents of each meeting, as bars on one scale; wide columns show the number too. */
export function DocumentBars({ columns }: { readonly columns: readonly Column[] }) {
  const groups = [...new Set(columns.map(({ meeting }) => meeting.group.code))].sort();
  const most = Math.max(1, ...columns.map(documents));
  const rows =
    groups.length > maxGroupRows
      ? [{ name: `${formatNumber(groups.length)} groups`, columns }]
      : groups.map((name) => ({ name, columns: columns.filter(({ meeting }) => meeting.group.code === name) }));
  return (
    <>
      {rows.map(({ name, columns: own }) => (
        <tr key={name} class="documents">
          <th scope="row" colSpan={2}>
            <b>{name}</b> documents tabled
          </th>
          <td colSpan={columns.length}>
            <Bars name={name} columns={own} width={widthOf(columns)} most={most} />
          </td>
          <td />
        </tr>
      ))}
    </>
  );
}

const documents = ({ meeting }: Column): number => meeting.documents.totalCount;

function Bars({
  name,
  columns,
  width,
  most,
}: {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly width: number;
  readonly most: number;
}) {
  const barOf = (column: Column): string => {
    const height = Math.max(1, Math.round((documents(column) / most) * highest));
    const left = column.left + (column.wide ? column.width / 2 - 12 : 0.5);
    return documents(column) === 0 ? '' : `M${left} ${highest}v-${height}h3v${height}z`;
  };
  const bars = (extraordinary: boolean) =>
    columns
      .filter(({ meeting }) => meeting.extraordinary === extraordinary)
      .map(barOf)
      .join('');
  const sum = columns.reduce((all, column) => all + documents(column), 0);
  return (
    <svg
      class="document-bars"
      role="img"
      aria-label={`${name}: ${count(sum, 'document')} at ${count(columns.length, 'meeting')}`}
      width={width}
      height={highest}
    >
      <path d={bars(false)} />
      <path d={bars(true)} class="extraordinary" />
      {columns
        .filter(({ wide }) => wide)
        .map((column) => (
          <text key={column.index} x={column.left + column.width / 2 - 6} y={highest}>
            {documents(column)}
          </text>
        ))}
    </svg>
  );
}
