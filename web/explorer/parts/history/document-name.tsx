import { documentAddress } from '../../addresses';
import { MarkerTags } from '../marker-tags';
import { PublishedFile } from '../published-file';
import type { Listed } from './fragments';

/** A document by its name as listed, with its markers and its published file. */
export function DocumentName({ document: { id, shortName, markers, url } }: { readonly document: Listed }) {
  return (
    <>
      <a class="listed-name" href={documentAddress(id)}>
        {shortName}
      </a>{' '}
      <MarkerTags markers={markers} />
      {url !== null && ' · '}
      <PublishedFile url={url} />
    </>
  );
}
