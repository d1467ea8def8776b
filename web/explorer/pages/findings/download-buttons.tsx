import { useClient } from '@urql/preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../../parts/format';
import { saveFile } from '../../parts/save-file';
import type { Filter } from './filter';
import type { Finding } from './finding';
import { allFindings, formats, type Format } from './finding-files';

/** Downloads all findings that match the filter; `loaded` has them if they are all on the page. */
export function DownloadButtons({
  filter,
  loaded,
}: {
  readonly filter: Filter;
  readonly loaded: readonly Finding[] | null;
}) {
  const client = useClient();
  const [state, setState] = useState('');

  const download = async (format: Format) => {
    try {
      const all =
        loaded ?? (await allFindings(client, filter, (count) => setState(`Loading: ${formatNumber(count)} findings`)));
      const { type, write } = formats[format];
      saveFile(
        new Blob([write(all)], { type: `${type};charset=utf-8` }),
        `${['findings', ...Object.values(filter)].join('-').replace(/[^\w.-]+/g, '-')}.${format.toLowerCase()}`,
      );
      setState('');
    } catch {
      setState('Download failed. Try again.');
    }
  };

  return (
    <span class="copy downloads">
      <button type="button" onClick={() => void download('CSV')}>
        Download CSV
      </button>
      <button type="button" onClick={() => void download('JSON')}>
        Download JSON
      </button>
      <span role="status" class="copy-state">
        {state}
      </span>
    </span>
  );
}
