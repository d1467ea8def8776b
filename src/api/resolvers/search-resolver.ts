import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import type { Position } from '../cursor.js';
import { Page } from '../page.js';
import { byRank, search, type Hit } from '../search/search.js';
import { LABEL_OF } from '../types/enumerations.js';
import { SearchArguments } from '../types/search-arguments.js';
import { SearchConnection } from '../types/search-connection.js';
import { CONTENT_LABELS } from '../../store/neighbourhood.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Searches names, titles, codes and references. Exact matches come first, then matches by words, best first; ties are ordered by id. Empty if the text has no word.',
  })
  search(@Args() { text, types, first, after }: SearchArguments, @Ctx() context: Context): SearchConnection {
    const labels = types?.map((type) => LABEL_OF[type]) ?? CONTENT_LABELS;
    let found: Promise<Hit[]> | undefined;
    const hits = (): Promise<Hit[]> => (found ??= search(text, labels, context));
    const list = { name: 'search', order: 'RANK', filter: { text, labels: [...new Set(labels)].sort() } };
    const page = new Page(
      list,
      { first: first ?? null, after: after ?? null },
      {
        positions: async ({ start, size }) => following(start, await hits()).slice(0, size + 1),
        total: async () => (await hits()).length,
        nodes: (ids) => Promise.all(ids.map((id) => context.nodeLoaders.node(id))),
      },
    );
    return new SearchConnection(page, async () => new Map((await hits()).map(({ id, score }) => [id, score])));
  }
}

/**
 * The positions after one. It is found by its id, since an ingest may have changed all scores. If the node
 * no longer matches, its score says where it was.
 */
function following(start: Position | null, hits: readonly Hit[]): Position[] {
  const from = start === null ? 0 : indexAfter(start, hits);
  return hits.slice(from).map(({ id, exact, score }) => ({ id, key: `${exact ? 'exact' : 'words'} ${score}` }));
}

function indexAfter({ id, key }: Position, hits: readonly Hit[]): number {
  const found = hits.findIndex((hit) => hit.id === id);
  if (found >= 0) return found + 1;
  const [kind, score] = key.split(' ');
  const gone: Hit = { id, exact: kind === 'exact', score: Number(score) };
  const next = hits.findIndex((hit) => byRank(hit, gone) > 0);
  return next < 0 ? hits.length : next;
}
