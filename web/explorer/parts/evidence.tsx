import type { ComponentChildren } from 'preact';
import { graphql, readFragment, type FragmentOf } from '../graphql/graphql';
import { PublishedRow, PublishedRows } from './published-rows';
import { count } from './format';

export const LinkEvidence = graphql(
  `
    fragment LinkEvidence on Link {
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
  DECLARED: 'declared: stated in a column',
  PARSED: 'parsed: read from one name',
  INFERRED: 'inferred: derived from several documents',
  CURATED: 'curated: set by an analyst',
};
export const basisLabel = (basis: Basis): string => basis.toLowerCase();

/** A confidence from 0 to 1, as a number with a bar. */
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
 * The evidence of a relationship, collapsed at first. `toWhat` names the target; `children` are further `dt` and `dd`
 * elements.
 */
export function Evidence({
  link,
  toWhat,
  children,
}: {
  readonly link: FragmentOf<typeof LinkEvidence>;
  readonly toWhat: string;
  readonly children?: ComponentChildren;
}) {
  const { type, basis, rule, confidence, correction, rows } = readFragment(LinkEvidence, link);
  return (
    <details class="evidence">
      <summary>
        <span class="summary-word">Evidence</span>{' '}
        <span class="soft">
          {type} · {basisLabel(basis)} · {confidence.toFixed(2)} · {count(rows.length, 'row')}
        </span>
      </summary>
      <dl class="evidence-body">
        <dt>Relationship</dt>
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

/** The rows of a document or a group, collapsed at first. */
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

/** Expands all evidence on the page, or collapses it if all of it is expanded. */
export function toggleAllEvidence(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details.evidence')];
  const open = !all.every((details) => details.open);
  for (const details of all) details.open = open;
}
