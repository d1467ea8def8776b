const marks = 'td.cell a';

/** Moves focus to the nearest mark in the direction of an arrow key: in the same row, or in the next row with marks. */
export function moveByArrowKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('tbody a') : null;
  const row = from?.closest('tr');
  if (!from || !row) return;
  const to = next(event.key, from, row);
  if (to === undefined) return;
  event.preventDefault();
  to?.focus();
}

/** Undefined for other keys; null if there is no mark in the direction. */
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
