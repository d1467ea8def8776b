import { documentAddress } from '../../addresses';
import { MarkerTags } from '../marker-tags';
import type { Listed } from './told';

/** A document by its name as listed, with what marks it and where it was published. */
export function ListedName({ document: { id, shortName, markers, url } }: { readonly document: Listed }) {
  return (
    <>
      <a class="listed-name" href={documentAddress(id)}>
        {shortName}
      </a>{' '}
      <MarkerTags markers={markers} />
      {url !== null && (
        <>
          {' · '}
          <a href={url} rel="noreferrer">
            published file
          </a>
        </>
      )}
    </>
  );
}
