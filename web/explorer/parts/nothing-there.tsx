import type { ComponentChildren } from 'preact';
import type { Answer } from '../asking/use-answer';
import { Page } from './page';

/** The page of a thing that no listing tells of. */
export function NothingThere({
  what,
  page,
  answer,
  children,
}: {
  /** `change request CR999` */
  readonly what: string;
  readonly page: string;
  readonly answer: Answer<unknown>;
  /** Where to go instead. */
  readonly children: ComponentChildren;
}) {
  return (
    <Page title={`No ${what}`} summary="It is in none of the listings read." answers={[answer]} page={page}>
      <p>{children}</p>
    </Page>
  );
}
