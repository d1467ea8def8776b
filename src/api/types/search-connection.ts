import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Page } from '../page.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';

@ObjectType({ description: 'One thing that was found, and its place in the order.' })
export class SearchEdge {
  @Field(() => String, { description: 'Its place, for `after`. Means nothing else.' })
  readonly cursor!: string;

  @Field(() => Node, { description: 'The thing itself.' })
  readonly node!: Node;

  @Field(() => Float, {
    description:
      'How well it fits, by the engine’s own figure; what goes by exactly the text that was searched for has the best. To be compared within one search.',
  })
  readonly score!: number;
}

@ObjectType({ description: 'A page of what was found.' })
export class SearchConnection {
  constructor(
    private readonly page: Page<Node>,
    private readonly scores: () => Promise<ReadonlyMap<string, number>>,
  ) {}

  @Field(() => [SearchEdge], { description: 'What is on the page, the best first.' })
  async edges(): Promise<SearchEdge[]> {
    const scores = await this.scores();
    return (await this.page.edges()).map((edge) => ({ ...edge, score: scores.get(edge.node.id) ?? 0 }));
  }

  @Field(() => PageInfo, { description: 'Where the page stands among the others.' })
  pageInfo(): Promise<PageInfo> {
    return this.page.info();
  }

  @Field(() => Int, { description: `How many were found.` })
  totalCount(): Promise<number> {
    return this.page.total();
  }
}
