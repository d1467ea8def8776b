/** The addresses of the explorer's pages. Slashes in ids stay; other reserved characters are escaped. */
const path = (id: string): string => id.split('/').map(encodeURIComponent).join('/');

export const changeRequestAddress = (id: string): string => `/changes/${path(id)}`;
export const stepAddress = (id: string, position: number): string => `${changeRequestAddress(id)}#step-${position}`;
export const meetingAddress = (id: string): string => `/meetings/${path(id)}`;
export const groupAddress = (code: string): string => `/groups/${path(code)}`;
export const documentAddress = (id: string): string => `/documents/${path(id)}`;
/** The id of a series begins with `series/`. */
export const seriesAddress = (id: string): string => `/${path(id)}`;
/** One reading of a listing; its id begins with `listing/`. */
export const listingAddress = (id: string): string => `/listings/${path(id.replace(/^listing\//, ''))}`;
export const graphAddress = (id: string): string => `/graph/${path(id)}`;
export const findingsAddress = (filter: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(filter).toString();
  return query === '' ? '/findings' : `/findings?${query}`;
};

/** The page of a node; null for a type without a page of its own. */
export function addressOf(node: { readonly __typename: string; readonly id: string }): string | null {
  switch (node.__typename) {
    case 'ChangeRequest':
      return changeRequestAddress(node.id);
    case 'Meeting':
      return meetingAddress(node.id);
    case 'Group':
      return groupAddress(node.id);
    case 'Document':
      return documentAddress(node.id);
    case 'DocumentSeries':
      return seriesAddress(node.id);
    case 'Listing':
      return listingAddress(node.id);
    case 'Finding':
      return findingsAddress({ subject: node.id.replace(/^finding\/[^/]+\//, '') });
    default:
      return null;
  }
}
