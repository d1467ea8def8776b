import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Page } from './page';

/** A page whose code loads on the first visit, to keep the first download small. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function LazyPage(props: Props) {
    const [state, setState] = useState<'waiting' | 'loaded' | 'failed'>(loaded ? 'loaded' : 'waiting');
    useEffect(() => {
      if (state !== 'waiting') return;
      load().then(
        (component) => {
          loaded = component;
          setState('loaded');
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
      <Page title="This page could not be loaded" results={[]} page="">
        <p class="failed" role="alert">
          The server is not responding. Check that it is running.{' '}
          <button type="button" onClick={() => setState('waiting')}>
            Try again
          </button>
        </p>
      </Page>
    );
  };
}
