import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Anything in the graph that has an id of its own.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'Unique in the whole graph, and made from what was published.' })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
