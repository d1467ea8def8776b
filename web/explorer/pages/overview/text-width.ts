import type { Tabling } from './way';

const canvas = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();

/** How wide a text is in the font of these pages, in pixels. */
export function textWidth(text: string, font: string): number {
  const key = `${font} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    if (canvas) canvas.font = `${font} system-ui, sans-serif`;
    width = canvas?.measureText(text).width ?? text.length * 8;
    known.set(key, width);
  }
  return width;
}

/** Of a pill in the matrix: its text, its sign, its padding and border. */
export function pillWidth({ version, change }: Pick<Tabling, 'version' | 'change'>): number {
  const sign = change === 'INTRODUCED' ? 0 : 10;
  return Math.max(36, textWidth(version ?? '–', '650 12px') + sign + 15);
}
