import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../page.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';

/** Declares the `…Connection` and the `…Edge` of a type. A connection asks for its parts only when they are selected. */
export function connectionOf<T extends Node>(name: string, what: string, type: ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One of ${what}, and its place in the order.` })
  class Edge {
    @Field(() => String, { description: 'Its place, for `after` and `before`. Means nothing else.' })
    readonly cursor!: string;

    @Field(() => type, { description: 'The thing itself.' })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class Connection {
    constructor(readonly page: Page<T>) {}

    @Field(() => [Edge], { description: 'What is on the page.' })
    edges(): Promise<readonly Edge[]> {
      return this.page.edges();
    }

    @Field(() => PageInfo, { description: 'Where the page stands among the others.' })
    pageInfo(): Promise<PageInfo> {
      return this.page.info();
    }

    @Field(() => Int, { description: 'How many there are on all pages.' })
    totalCount(): Promise<number> {
      return this.page.total();
    }
  }
  return Connection;
}
