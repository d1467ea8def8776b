import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { graphiqlAddress } from '../asking/graphiql';
import { errorInWords } from '../asking/in-words';
import type { Answer } from '../asking/use-answer';
import { useArrival } from '../routing/arrive';

interface PageProps {
  /** For the tab and for whoever hears the pages: `CR018`. */
  readonly title: string;
  /** The heading; the title where none is given. */
  readonly heading?: ComponentChildren;
  /** One sentence that alone answers what the page is asked. */
  readonly summary?: ComponentChildren;
  /** The way up, and to the neighbours. */
  readonly crumbs?: ComponentChildren;
  /** Beside “Open in GraphiQL”. */
  readonly tools?: ComponentChildren;
  /** Answers that the page is made of; the first is the one that “Open in GraphiQL” shows. */
  readonly answers: readonly Answer<unknown>[];
  /** What the address of the page names; a change of it is another page. */
  readonly page: string;
  /** Only asked for once the first answer is there. */
  readonly children?: ComponentChildren;
}

/** A page: what it is, what it says in a sentence, and its content once there is an answer. */
export function Page({ title, heading, summary, crumbs, tools, answers, page, children }: PageProps) {
  const [first] = answers;
  const failed = answers.find(({ error }) => error !== undefined);
  const ready = answers.every(({ data }) => data !== undefined);

  useEffect(() => {
    document.title = `${title} · govgraph`;
  }, [title]);
  useArrival(page, ready || failed !== undefined);

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
            <a class="button" href={graphiqlAddress(first.asked)}>
              Open in GraphiQL
            </a>
          )}
        </div>
      </div>
      {failed?.error && (
        <p class="failed" role="alert">
          {errorInWords(failed.error)}{' '}
          <button type="button" onClick={failed.askAgain}>
            Try again
          </button>
        </p>
      )}
      <Waiting while={answers.some(({ waiting }) => waiting)} empty={!ready} />
      {ready && children}
    </>
  );
}

/** Says after 300 ms that an answer is on its way; sooner, it would only flicker. */
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
      {shown && 'Reading the graph…'}
    </p>
  );
}
