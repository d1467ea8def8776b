import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import type { Place } from '../cursor.js';
import { Page, windowOf } from '../page.js';
import { byRank, search, type Hit } from '../search/search.js';
import { LABEL_OF } from '../types/enumerations.js';
import { SearchArguments } from '../types/search-arguments.js';
import { SearchConnection } from '../types/search-connection.js';
import { THINGS } from '../walks/node-set.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'What a text finds: first what goes by exactly this name, code or reference, then what has its words, the best first; ties by id. Empty where the text has no word.',
  })
  search(@Args() { text, types, first, after }: SearchArguments, @Ctx() context: Context): SearchConnection {
    const window = windowOf({ first: first ?? null, after: after ?? null }, 'SEARCH');
    const labels = types?.map((type) => LABEL_OF[type]) ?? THINGS;
    let found: Promise<Hit[]> | undefined;
    const hits = (): Promise<Hit[]> => (found ??= search(text, labels, context));
    const page = new Page(window, {
      places: async () => following(window.start, await hits()).slice(0, window.size + 1),
      total: async () => (await hits()).length,
      things: (ids) => Promise.all(ids.map((id) => context.things.node(id))),
    });
    return new SearchConnection(page, async () => new Map((await hits()).map(({ id, score }) => [id, score])));
  }
}

/**
 * The places that follow one. It is found again by its id: what else the graph has come to hold may
 * have changed all scores. Where it is gone, its score tells where it stood.
 */
function following(start: Place | null, hits: readonly Hit[]): Place[] {
  const from = start === null ? 0 : placeAfter(start, hits);
  return hits.slice(from).map(({ id, exact, score }) => ({ id, key: `${exact ? 'exact' : 'words'} ${score}` }));
}

function placeAfter({ id, key }: Place, hits: readonly Hit[]): number {
  const there = hits.findIndex((hit) => hit.id === id);
  if (there >= 0) return there + 1;
  const [kind, score] = key.split(' ');
  const gone: Hit = { id, exact: kind === 'exact', score: Number(score) };
  const next = hits.findIndex((hit) => byRank(hit, gone) > 0);
  return next < 0 ? hits.length : next;
}
