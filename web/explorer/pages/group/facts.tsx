import { changeRequestAddress, groupAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { Evidence, LinkEvidence, RowEvidence } from '../../parts/evidence';
import { PublishedRow } from '../../parts/published-rows';

export const FactsOfGroup = graphql(
  `
    fragment FactsOfGroup on Group {
      id
      name
      level
      chair
      status
      formerNames
      reportsTo {
        id
      }
      succeeds {
        id
      }
      succeededBy {
        id
      }
      closedBy {
        id
        title
      }
      rows {
        id
        ...PublishedRow
      }
    }
  `,
  [PublishedRow],
);

/** A relationship to another group, or to the change request that closed it. */
export const LinkOfGroup = graphql(
  `
    fragment LinkOfGroup on Link {
      type
      from {
        id
      }
      to {
        id
      }
      ...LinkEvidence
    }
  `,
  [LinkEvidence],
);

export type GroupStatus = 'ACTIVE' | 'STOOD_DOWN';
const statuses: Readonly<Record<GroupStatus, string>> = { ACTIVE: 'active', STOOD_DOWN: 'stood down' };
export const statusLabel = (status: GroupStatus): string => statuses[status];

/** The facts about a group, with evidence. A fact that no listing states has no line. */
export function Facts({
  group,
  links,
}: {
  readonly group: FragmentOf<typeof FactsOfGroup>;
  readonly links: readonly FragmentOf<typeof LinkOfGroup>[];
}) {
  const { id, name, level, chair, status, formerNames, reportsTo, succeeds, succeededBy, closedBy, rows } =
    readFragment(FactsOfGroup, group);
  const facts: readonly (readonly [string, string | null])[] = [
    ['Name', name],
    ['Level', level === null ? null : String(level)],
    ['Chair', chair],
    ['Status', status && statusLabel(status)],
    ['Formerly', formerNames.length > 0 ? formerNames.join(', ') : null],
  ];
  const known = facts.filter(([, fact]) => fact !== null);
  const edges = readFragment(LinkOfGroup, links);
  const reporting = edges.filter(({ type, to }) => type === 'REPORTS_TO' && to.id === id);
  const related = [
    ...(closedBy
      ? [{ name: 'Closed by', what: closedBy, address: changeRequestAddress, ends: ['CLOSED', closedBy.id, id] }]
      : []),
    ...reportsTo.map((what) => ({
      name: 'Reports to',
      what,
      address: groupAddress,
      ends: ['REPORTS_TO', id, what.id],
    })),
    ...reporting.map(({ from }) => ({
      name: 'Reported to by',
      what: from,
      address: groupAddress,
      ends: ['REPORTS_TO', from.id, id],
    })),
    ...succeeds.map((what) => ({ name: 'Succeeds', what, address: groupAddress, ends: ['SUCCEEDS', id, what.id] })),
    ...succeededBy.map((what) => ({
      name: 'Succeeded by',
      what,
      address: groupAddress,
      ends: ['SUCCEEDS', what.id, id],
    })),
  ];
  return (
    <>
      {known.length > 0 && (
        <dl class="facts">
          {known.map(([what, fact]) => [<dt key={what}>{what}</dt>, <dd key={`${what} is`}>{fact}</dd>])}
        </dl>
      )}
      <RowEvidence rows={rows} />
      {related.length > 0 && (
        <ul class="group-links">
          {related.map(({ name, what, address, ends }) => {
            const edge = edges.find(({ type, from, to }) => [type, from.id, to.id].join() === ends.join());
            return (
              <li key={ends.join()}>
                <span class="soft">{name}</span> <a href={address(what.id)}>{what.id}</a>
                {'title' in what && what.title !== null && <span class="soft"> {what.title}</span>}
                {edge && <Evidence link={edge} toWhat={`${edge.from.id} to ${edge.to.id}`} />}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
