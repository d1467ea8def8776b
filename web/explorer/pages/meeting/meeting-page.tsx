import { Page } from '../../parts/page';

export function MeetingPage({ id }: { readonly id: string }) {
  return <Page title="MeetingPage" answers={[]} page={id} />;
}
