import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../page.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';

/** Declares the `…Connection` and `…Edge` of a type. A connection reads its parts when they are selected. */
export function connectionOf<T extends Node>(name: string, what: string, type: ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `An edge of a connection to ${what}.` })
  class Edge {
    @Field(() => String, { description: 'A cursor for use with `after` and `before`.' })
    readonly cursor!: string;

    @Field(() => type, { description: 'The item at the end of the edge.' })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class Connection {
    constructor(readonly page: Page<T>) {}

    @Field(() => [Edge], { description: 'The edges of the page.' })
    edges(): Promise<readonly Edge[]> {
      return this.page.edges();
    }

    @Field(() => PageInfo, { description: 'Information about the page.' })
    pageInfo(): Promise<PageInfo> {
      return this.page.info();
    }

    @Field(() => Int, { description: 'The total number of items on all pages.' })
    totalCount(): Promise<number> {
      return this.page.total();
    }
  }
  return Connection;
}
