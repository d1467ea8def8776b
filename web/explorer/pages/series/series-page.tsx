import { Page } from '../../parts/page';

export function SeriesPage({ id }: { readonly id: string }) {
  return <Page title="SeriesPage" answers={[]} page={id} />;
}
