import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Page } from '../page.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';

@ObjectType({ description: 'A search result and its cursor.' })
export class SearchEdge {
  @Field(() => String, { description: 'A cursor for use with `after`.' })
  readonly cursor!: string;

  @Field(() => Node, { description: 'The item at the end of the edge.' })
  readonly node!: Node;

  @Field(() => Float, {
    description:
      'The relevance of the result. Exact matches have the highest score of a search. Scores of different searches are not comparable.',
  })
  readonly score!: number;
}

@ObjectType({ description: 'A page of search results.' })
export class SearchConnection {
  constructor(
    private readonly page: Page<Node>,
    private readonly scores: () => Promise<ReadonlyMap<string, number>>,
  ) {}

  @Field(() => [SearchEdge], { description: 'The results on the page, best first.' })
  async edges(): Promise<SearchEdge[]> {
    const scores = await this.scores();
    return (await this.page.edges()).map((edge) => ({ ...edge, score: scores.get(edge.node.id) ?? 0 }));
  }

  @Field(() => PageInfo, { description: 'Information about the page.' })
  pageInfo(): Promise<PageInfo> {
    return this.page.info();
  }

  @Field(() => Int, { description: `The total number of results.` })
  totalCount(): Promise<number> {
    return this.page.total();
  }
}
