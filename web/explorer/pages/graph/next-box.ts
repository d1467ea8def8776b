import type { Layout } from './layout';

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest box in the direction of an arrow key; sideways distance counts four times. */
export function nextBox(boxes: Layout['boxes'], from: string, key: string): string | null {
  const direction = directions[key];
  const start = boxes.find(({ id }) => id === from);
  if (!direction || !start) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const { id, x, y } of boxes) {
    const [right, down] = [x - start.x, y - start.y];
    const ahead = right * direction[0] + down * direction[1];
    const aside = Math.abs(right * direction[1]) + Math.abs(down * direction[0]);
    if (ahead > 0 && ahead + 4 * aside < least) [nearest, least] = [id, ahead + 4 * aside];
  }
  return nearest;
}
