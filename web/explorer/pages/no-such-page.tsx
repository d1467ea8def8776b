import { Page } from '../parts/page';

export function NoSuchPage() {
  return (
    <Page title="No such page" summary="Nothing is at this address." answers={[]} page={location.pathname}>
      <p>
        The <a href="/">overview</a> has every change request, <a href="/meetings">Meetings</a> every meeting; the
        search above finds the rest.
      </p>
    </Page>
  );
}
