import { groupBy } from '../../listing/group-by.js';
import { compareVersions } from '../../recognition/version.js';
import { byKeys } from '../text-order.js';
import type { PublishedVersion } from './assign-publications.js';

/** The title of the highest published version of each series and change request. */
export function publishedTitles(versions: readonly PublishedVersion[]): Map<string, string> {
  const titled = versions.filter(({ publication }) => publication.title !== null);
  return new Map(
    [...groupBy(titled, ({ series }) => series)].map(([series, ones]) => {
      const [highest] = [...ones].sort(
        (a, b) =>
          compareVersions(comparable(b.publication.version), comparable(a.publication.version)) ||
          byKeys<PublishedVersion>(({ publication }) => publication.id)(a, b),
      );
      return [series, highest!.publication.title!];
    }),
  );
}

/** A version that is none, or is not understood, counts as the lowest. */
const comparable = (version: string | null): string =>
  version !== null && /^(?:\d{1,9}(?:\.\d{1,9}){0,9}|[A-Z])$/.test(version) ? version : 'A';
