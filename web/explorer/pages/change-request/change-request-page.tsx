import { Page } from '../../parts/page';

export function ChangeRequestPage({ id }: { readonly id: string }) {
  return <Page title="ChangeRequestPage" answers={[]} page={id} />;
}
