import { Page } from '../../parts/page';

export function GraphPage({ id }: { readonly id: string }) {
  return <Page title="GraphPage" answers={[]} page={id} />;
}
