import { useLocation } from 'wouter-preact';
import { Search } from './search';
import { Shortcuts } from './shortcuts';
import { ThemeSwitch } from './theme';

const pages = [
  { name: 'Overview', address: '/', prefix: /^\/($|changes\/)/ },
  { name: 'Meetings', address: '/meetings', prefix: /^\/(meetings|groups)/ },
  { name: 'Findings', address: '/findings', prefix: /^\/findings/ },
  { name: 'Listings', address: '/listings', prefix: /^\/listings/ },
];

export function Header() {
  const [path] = useLocation();
  return (
    <header class="header">
      <a class="skip" href="#main">
        Skip to content
      </a>
      <div class="header-in">
        <a class="brand" href="/">
          govgraph
        </a>
        <nav aria-label="Pages">
          {pages.map(({ name, address, prefix }) => (
            <a
              key={address}
              href={address}
              aria-current={path === address ? 'page' : prefix.test(path) ? 'true' : undefined}
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
