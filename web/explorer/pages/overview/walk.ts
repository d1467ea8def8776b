const marks = 'td.stop a';

/** Arrow keys lead to the nearest mark in their direction: along a way, or to the next way that has any. */
export function walk(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('tbody a') : null;
  const row = from?.closest('tr');
  if (!from || !row) return;
  const to = next(event.key, from, row);
  if (to === undefined) return;
  event.preventDefault();
  to?.focus();
}

/** Undefined for a key that leads nowhere ever, null where nothing lies in its direction. */
function next(key: string, from: HTMLElement, row: Element): HTMLElement | null | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const links = [...row.querySelectorAll<HTMLElement>('a')];
      return links[links.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)] ?? null;
    }
    case 'ArrowUp':
      return nearest(from, row, 'previousElementSibling');
    case 'ArrowDown':
      return nearest(from, row, 'nextElementSibling');
    default:
      return undefined;
  }
}

function nearest(
  from: HTMLElement,
  row: Element,
  neighbour: 'previousElementSibling' | 'nextElementSibling',
): HTMLElement | null {
  const kind = from.matches(marks) ? marks : 'th a';
  for (let other = row[neighbour]; other; other = other[neighbour]) {
    const [first, ...more] = other.querySelectorAll<HTMLElement>(kind);
    if (!first) continue;
    const distance = (mark: HTMLElement) => Math.abs(middle(mark) - middle(from));
    return more.reduce((best, mark) => (distance(mark) < distance(best) ? mark : best), first);
  }
  return null;
}

function middle(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
