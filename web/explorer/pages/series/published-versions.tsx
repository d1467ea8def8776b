import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { RowEvidence } from '../../parts/evidence';
import { MarkerTags } from '../../parts/marker-tags';
import { PublishedRow } from '../../parts/published-rows';
import { versionLabel } from '../../parts/version-pill';

export const PublishedVersion = graphql(
  `
    fragment PublishedVersion on Publication {
      id
      shortName
      version
      status
      subType
      markers
      rows {
        id
        ...PublishedRow
      }
    }
  `,
  [PublishedRow],
);

/** The versions of a series that catalogues list, with the rows as evidence. */
export function PublishedVersions({
  publications,
}: {
  readonly publications: readonly FragmentOf<typeof PublishedVersion>[];
}) {
  return (
    <section aria-labelledby="published-versions">
      <h2 id="published-versions">Published versions</h2>
      <div class="scrolls" tabIndex={0} role="region" aria-label="Table of published versions">
        <table class="published-versions">
          <thead>
            <tr>
              <th scope="col">Short name</th>
              <th scope="col">Version</th>
              <th scope="col">Status</th>
              <th scope="col">Sub type</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {readFragment(PublishedVersion, publications).map(
              ({ id, shortName, version, status, subType, markers, rows }) => (
                <tr key={id}>
                  <th scope="row">
                    {shortName} <MarkerTags markers={markers} />
                  </th>
                  <td class="nowrap">{versionLabel(version)}</td>
                  <td>{status ?? 'Not stated'}</td>
                  <td>{subType ?? 'Not stated'}</td>
                  <td>
                    <RowEvidence rows={rows} />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
