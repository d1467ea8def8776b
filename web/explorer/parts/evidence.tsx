import type { ComponentChildren } from 'preact';
import { graphql, readFragment, type FragmentOf } from '../asking/graphql';
import { PublishedRow, PublishedRows } from './rows';
import { count } from './when';

export const EvidenceOfLink = graphql(
  `
    fragment EvidenceOfLink on Link {
      type
      basis
      rule
      confidence
      correction
      rows {
        id
        ...PublishedRow
      }
    }
  `,
  [PublishedRow],
);

type Basis = 'DECLARED' | 'PARSED' | 'INFERRED' | 'CURATED';

const bases: Readonly<Record<Basis, string>> = {
  DECLARED: 'declared: a column says so',
  PARSED: 'parsed: read in one name',
  INFERRED: 'inferred: from several documents',
  CURATED: 'curated: an analyst says so',
};
export const basisInWords = (basis: Basis): string => basis.toLowerCase();

/** A confidence, 0 to 1: the figure, and a bar beside it. */
export function Confidence({ of }: { readonly of: number }) {
  return (
    <span class="confidence">
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${of * 100}%` }} />
      </span>
      {of.toFixed(2)}
    </span>
  );
}

/**
 * Why an edge is believed; folded until somebody asks. `toWhat` says in words where the edge leads; `children` are
 * more terms and what they say.
 */
export function Evidence({
  link,
  toWhat,
  children,
}: {
  readonly link: FragmentOf<typeof EvidenceOfLink>;
  readonly toWhat: string;
  readonly children?: ComponentChildren;
}) {
  const { type, basis, rule, confidence, correction, rows } = readFragment(EvidenceOfLink, link);
  return (
    <details class="evidence">
      <summary>
        <span class="summary-word">Evidence</span>{' '}
        <span class="soft">
          {type} · {basisInWords(basis)} · {confidence.toFixed(2)} · {count(rows.length, 'row')}
        </span>
      </summary>
      <dl class="evidence-body">
        <dt>Edge</dt>
        <dd>
          <code>{type}</code> {toWhat}
        </dd>
        <dt>Rule</dt>
        <dd>
          <code>{rule}</code>
        </dd>
        <dt>Basis</dt>
        <dd>
          {bases[basis]}
          {correction !== null && `: ${correction}`}
        </dd>
        <dt>Confidence</dt>
        <dd>
          <Confidence of={confidence} />
        </dd>
        <dt>Rows</dt>
        <dd>
          <PublishedRows rows={rows} />
        </dd>
        {children}
      </dl>
    </details>
  );
}

/** The rows that something rests on by itself, without an edge; folded until somebody asks. */
export function RowEvidence({
  rows,
  children,
}: {
  readonly rows: readonly ({ readonly id: string } & FragmentOf<typeof PublishedRow>)[];
  readonly children?: ComponentChildren;
}) {
  return (
    <details class="evidence">
      <summary>
        <span class="summary-word">Evidence</span> <span class="soft">{count(rows.length, 'row')}</span>
      </summary>
      <dl class="evidence-body">
        <dt>Rows</dt>
        <dd>
          <PublishedRows rows={rows} />
        </dd>
        {children}
      </dl>
    </details>
  );
}

/** Opens all evidence on the page, or closes it where all is open. */
export function toggleAllEvidence(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details.evidence')];
  const open = !all.every((details) => details.open);
  for (const details of all) details.open = open;
}
