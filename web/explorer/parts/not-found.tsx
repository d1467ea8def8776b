import type { ComponentChildren } from 'preact';
import type { QueryResult } from '../graphql/use-query-result';
import { Page } from './page';

/** The page of something that the graph does not hold. */
export function NotFound({
  what,
  page,
  result,
  children,
}: {
  /** `Change request CR999` */
  readonly what: string;
  readonly page: string;
  readonly result: QueryResult<unknown>;
  /** Where to look instead. */
  readonly children: ComponentChildren;
}) {
  return (
    <Page title={`${what} not found`} summary="It is not in any imported listing." results={[result]} page={page}>
      <p>{children}</p>
    </Page>
  );
}
