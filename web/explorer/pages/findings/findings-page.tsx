import { Page } from '../../parts/page';

export function FindingsPage() {
  return <Page title="FindingsPage" answers={[]} page={''} />;
}
