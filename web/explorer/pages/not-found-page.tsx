import { Page } from '../parts/page';

export function NotFoundPage() {
  return (
    <Page title="Page not found" summary="There is no page at this address." results={[]} page={location.pathname}>
      <p>
        Go to the <a href="/">overview</a> of change requests or to the <a href="/meetings">meetings</a>, or use the
        search.
      </p>
    </Page>
  );
}
