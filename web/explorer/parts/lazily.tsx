import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Page } from './page';

/** A page whose program is fetched once somebody comes to it, so that the first view need not carry it. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazily(props: Props) {
    const [state, setState] = useState<'waiting' | 'there' | 'failed'>(loaded ? 'there' : 'waiting');
    useEffect(() => {
      if (state !== 'waiting') return;
      load().then(
        (component) => {
          loaded = component;
          setState('there');
        },
        () => setState('failed'),
      );
    }, [state]);
    if (loaded) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    if (state === 'waiting') return <p class="waiting waiting-empty" />;
    return (
      <Page title="This page could not be fetched" answers={[]} page="">
        <p class="failed" role="alert">
          The server does not answer. Is it running?{' '}
          <button type="button" onClick={() => setState('waiting')}>
            Try again
          </button>
        </p>
      </Page>
    );
  };
}
