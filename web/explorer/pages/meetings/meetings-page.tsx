import { Page } from '../../parts/page';

export function MeetingsPage() {
  return <Page title="MeetingsPage" answers={[]} page={''} />;
}
