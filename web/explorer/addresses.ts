/** Where things have their page. Ids hold slashes, which stay; other signs are escaped. */
const path = (id: string): string => id.split('/').map(encodeURIComponent).join('/');

export const changeRequestAddress = (id: string): string => `/changes/${path(id)}`;
export const stepAddress = (id: string, position: number): string => `${changeRequestAddress(id)}#step-${position}`;
export const meetingAddress = (id: string): string => `/meetings/${path(id)}`;
export const groupAddress = (code: string): string => `/groups/${path(code)}`;
export const documentAddress = (id: string): string => `/documents/${path(id)}`;
/** Of a series, whose id begins with the word. */
export const seriesAddress = (id: string): string => `/${path(id)}`;
/** Of a reading of a listing; its id begins with `listing/`. */
export const listingAddress = (id: string): string => `/listings/${path(id.replace(/^listing\//, ''))}`;
export const graphAddress = (id: string): string => `/graph/${path(id)}`;
export const findingsAddress = (filter: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(filter).toString();
  return query === '' ? '/findings' : `/findings?${query}`;
};

/** The page of anything; of a row, that of its listing. Null where it has none of its own. */
export function addressOf(thing: { readonly __typename: string; readonly id: string }): string | null {
  switch (thing.__typename) {
    case 'ChangeRequest':
      return changeRequestAddress(thing.id);
    case 'Meeting':
      return meetingAddress(thing.id);
    case 'Group':
      return groupAddress(thing.id);
    case 'Document':
      return documentAddress(thing.id);
    case 'DocumentSeries':
      return seriesAddress(thing.id);
    case 'Listing':
      return listingAddress(thing.id);
    case 'Finding':
      return findingsAddress({ subject: thing.id.replace(/^finding\/[^/]+\//, '') });
    default:
      return null;
  }
}
