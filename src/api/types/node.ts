import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'An object with an id.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'The id of the object, unique in the graph.' })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
