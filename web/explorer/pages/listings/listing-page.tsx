import { Page } from '../../parts/page';

export function ListingPage({ id }: { readonly id: string }) {
  return <Page title="ListingPage" answers={[]} page={id} />;
}
