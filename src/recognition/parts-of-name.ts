import type { Item } from './items.js';
import type { Name } from './name.js';
import type { NamePart, PartType } from './parsed-name.js';

type Run = Omit<NamePart, 'text'>;

/**
 * The name in runs of what each was read as, in order. `typeOf`: by the index of an item; null for separators and
 * marks, which belong to a title or to unread words where they stand between two of them.
 */
export function partsOf(
  { tokens, text }: Name,
  items: readonly Item[],
  typeOf: (item: number) => PartType | null,
  files: readonly Run[],
): NamePart[] {
  const runs: { type: PartType; start: number; end: number }[] = [];
  let file = 0;
  for (const [i, item] of items.entries()) {
    const type = typeOf(i);
    if (type === null) continue;
    const start = tokens[item.from]!.start;
    const end = tokens[item.to - 1]!.end;
    let isParted = false;
    for (; file < files.length && files[file]!.end <= start; file++) {
      runs.push({ ...files[file]! });
      isParted = true;
    }
    const last = runs.at(-1);
    if (!isParted && last?.type === type && (type === 'title' || type === 'unread')) last.end = end;
    else runs.push({ type, start, end });
  }
  runs.push(...files.slice(file).map((run) => ({ ...run })));
  return runs.map((run) => ({ ...run, text: text.slice(run.start, run.end) }));
}
