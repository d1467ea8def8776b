import { Page } from '../../parts/page';

export function DocumentPage({ id }: { readonly id: string }) {
  return <Page title="DocumentPage" answers={[]} page={id} />;
}
