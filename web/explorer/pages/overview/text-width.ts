import type { Tabling } from './change-request-row';

const canvas = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** The width of a text in the explorer's font, in pixels. */
export function textWidth(text: string, font: string): number {
  const key = `${font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (canvas) canvas.font = `${font} system-ui, sans-serif`;
    width = canvas?.measureText(text).width ?? text.length * 8;
    widths.set(key, width);
  }
  return width;
}

/** The width of a pill in the matrix, with its icon, padding and border. */
export function pillWidth({ version, change }: Pick<Tabling, 'version' | 'change'>): number {
  const icon = change === 'INTRODUCED' ? 0 : 10;
  return Math.max(36, textWidth(version ?? '–', '650 12px') + icon + 15);
}
