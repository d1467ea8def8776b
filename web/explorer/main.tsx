import { render } from 'preact';
import { Provider } from '@urql/preact';
import { client } from './graphql/client';
import { Explorer } from './explorer';
import { followLinks } from './routing/follow-links';
import { applyStoredTheme } from './shell/theme';

const root = document.getElementById('explorer');
if (!root) throw new Error('index.html has no element with the id "explorer"');

applyStoredTheme();
followLinks();
render(
  <Provider value={client}>
    <Explorer />
  </Provider>,
  root,
);
