import { useClient } from '@urql/preact';
import { useState } from 'preact/hooks';
import { number } from '../../parts/when';
import type { Filter } from './chosen';
import type { Finding } from './ledger-finding';
import { allFindings, formats, saveAs, type Format } from './save-ledger';

/** Saves all that the filter lets through, on however many pages; `loaded` where all of it is here already. */
export function SaveButtons({
  filter,
  loaded,
}: {
  readonly filter: Filter;
  readonly loaded: readonly Finding[] | null;
}) {
  const client = useClient();
  const [state, setState] = useState('');

  const save = async (format: Format) => {
    try {
      const all = loaded ?? (await allFindings(client, filter, (many) => setState(`Reading: ${number(many)} so far`)));
      const { type, write } = formats[format];
      saveAs(
        `${['findings', ...Object.values(filter)].join('-').replace(/[^\w.-]+/g, '-')}.${format.toLowerCase()}`,
        write(all),
        type,
      );
      setState('');
    } catch {
      setState('It could not be read; try again.');
    }
  };

  return (
    <span class="copy saves">
      <button type="button" onClick={() => void save('CSV')}>
        Save as CSV
      </button>
      <button type="button" onClick={() => void save('JSON')}>
        Save as JSON
      </button>
      <span role="status" class="copy-state">
        {state}
      </span>
    </span>
  );
}
