import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { graphiqlAddress } from '../graphql/graphiql-address';
import { errorMessage } from '../graphql/error-message';
import type { QueryResult } from '../graphql/use-query-result';
import { useScrollToTarget } from '../routing/scroll-to-target';

interface PageProps {
  /** The title in the browser's tab, also announced to screen readers: `CR018`. */
  readonly title: string;
  /** The heading; by default the title. */
  readonly heading?: ComponentChildren;
  /** One sentence with the main facts. */
  readonly summary?: ComponentChildren;
  /** Links to the parent page and to the previous and next pages. */
  readonly crumbs?: ComponentChildren;
  /** Buttons and filters beside “Open in GraphiQL”. */
  readonly tools?: ComponentChildren;
  /** The queries of the page; “Open in GraphiQL” shows the first. */
  readonly results: readonly QueryResult<unknown>[];
  /** Identifies the page: when it changes, focus and scroll position start again. */
  readonly page: string;
  /** Rendered once every query has data. */
  readonly children?: ComponentChildren;
}

/** A page: heading, summary, tools, and its content once loaded. */
export function Page({ title, heading, summary, crumbs, tools, results, page, children }: PageProps) {
  const [first] = results;
  const failed = results.find(({ error }) => error !== undefined);
  const ready = results.every(({ data }) => data !== undefined);

  useEffect(() => {
    document.title = `${title} · govgraph`;
  }, [title]);
  useScrollToTarget(page, ready || failed !== undefined);

  return (
    <>
      {crumbs !== undefined && <div class="crumbs">{crumbs}</div>}
      <div class="page-head">
        <div class="page-name">
          <h1>{heading ?? title}</h1>
          {summary !== undefined && <p class="summary">{summary}</p>}
        </div>
        <div class="tools">
          {tools}
          {first && (
            <a class="button" href={graphiqlAddress(first.operation)}>
              Open in GraphiQL
            </a>
          )}
        </div>
      </div>
      {failed?.error && (
        <p class="failed" role="alert">
          {errorMessage(failed.error)}{' '}
          <button type="button" onClick={failed.refetch}>
            Try again
          </button>
        </p>
      )}
      <Waiting while={results.some(({ waiting }) => waiting)} empty={!ready} />
      {ready && children}
    </>
  );
}

/** Shows “Loading…” after 300 ms; sooner, it would flicker. */
function Waiting({ while: waiting, empty }: { readonly while: boolean; readonly empty: boolean }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setShown(false);
    if (!waiting) return;
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, [waiting]);
  return (
    <p role="status" class={`waiting ${empty && waiting ? 'waiting-empty' : ''}`}>
      {shown && 'Loading…'}
    </p>
  );
}
