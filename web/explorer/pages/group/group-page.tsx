import { Page } from '../../parts/page';

export function GroupPage({ code }: { readonly code: string }) {
  return <Page title="GroupPage" answers={[]} page={code} />;
}
