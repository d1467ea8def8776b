import { useLocation } from 'wouter-preact';
import { Search } from './search';
import { Shortcuts } from './shortcuts';
import { ThemeSwitch } from './theme';

const pages = [
  { name: 'Overview', address: '/', holds: /^\/($|changes\/)/ },
  { name: 'Meetings', address: '/meetings', holds: /^\/(meetings|groups)/ },
  { name: 'Findings', address: '/findings', holds: /^\/findings/ },
  { name: 'Listings', address: '/listings', holds: /^\/listings/ },
];

export function Header() {
  const [path] = useLocation();
  return (
    <header class="header">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <div class="header-in">
        <a class="brand" href="/">
          govgraph
        </a>
        <nav aria-label="Pages">
          {pages.map(({ name, address, holds }) => (
            <a
              key={address}
              href={address}
              aria-current={path === address ? 'page' : holds.test(path) ? 'true' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        <Search />
        <div class="header-end">
          <Shortcuts />
          <ThemeSwitch />
          <a class="quiet" href="/graphiql">
            GraphiQL
          </a>
        </div>
      </div>
    </header>
  );
}
