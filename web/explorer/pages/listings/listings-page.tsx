import { Page } from '../../parts/page';

export function ListingsPage() {
  return <Page title="ListingsPage" answers={[]} page={''} />;
}
