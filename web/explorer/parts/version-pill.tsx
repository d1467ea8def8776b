import { graphql, readFragment, type FragmentOf } from '../graphql/graphql';
import { RetabledIcon, RevisedIcon } from './icons';

export const PillStep = graphql(`
  fragment PillStep on HistoryStep {
    change
    version
  }
`);

export type Change = 'INTRODUCED' | 'REVISED' | 'RETABLED';

const words: Readonly<Record<Change, string>> = {
  INTRODUCED: 'introduced',
  REVISED: 'revised',
  RETABLED: 'retabled',
};
export const changeLabel = (change: Change): string => words[change];

/** `v1.3`; `no version` where the document has none. */
export const versionLabel = (version: string | null): string => (version === null ? 'no version' : `v${version}`);

/** The version of a step; colour and icon show whether it was introduced, revised or retabled. */
export function Pill({ step }: { readonly step: FragmentOf<typeof PillStep> }) {
  const { change, version } = readFragment(PillStep, step);
  return <PillOf change={change} version={version} />;
}

export function PillOf({ change, version }: { readonly change: Change; readonly version: string | null }) {
  return (
    <span class={`pill pill-${words[change]}`} title={`${versionLabel(version)}, ${words[change]}`}>
      {version ?? '–'}
      {change === 'REVISED' && <RevisedIcon />}
      {change === 'RETABLED' && <RetabledIcon />}
      <span class="visually-hidden"> {words[change]}</span>
    </span>
  );
}
