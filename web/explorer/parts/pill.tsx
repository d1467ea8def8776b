import { graphql, readFragment, type FragmentOf } from '../asking/graphql';
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
export const changeInWords = (change: Change): string => words[change];

/** `v1.3`; in words where the document prints none. */
export const versionInWords = (version: string | null): string =>
  version === null ? 'no version printed' : `v${version}`;

/** The version of a step and, by colour and shape, what became of it there. */
export function Pill({ step }: { readonly step: FragmentOf<typeof PillStep> }) {
  const { change, version } = readFragment(PillStep, step);
  return <PillOf change={change} version={version} />;
}

export function PillOf({ change, version }: { readonly change: Change; readonly version: string | null }) {
  return (
    <span class={`pill pill-${words[change]}`} title={`${versionInWords(version)}, ${words[change]}`}>
      {version ?? '–'}
      {change === 'REVISED' && <RevisedIcon />}
      {change === 'RETABLED' && <RetabledIcon />}
      <span class="unseen"> {words[change]}</span>
    </span>
  );
}
