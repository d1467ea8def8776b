import { Ctx, Query, Resolver } from 'type-graphql';
import type { Label } from '../../graph/ontology.js';
import type { Context } from '../context.js';
import { Statistics } from '../types/statistics.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => Statistics, { description: 'The number of nodes in the graph.' })
  async statistics(@Ctx() { graph }: Context): Promise<Statistics> {
    const counts = new Map((await graph.read('count-nodes', {})).map(({ label, nodes }) => [label, nodes]));
    const count = (label: Label) => counts.get(label) ?? 0;
    return {
      groups: count('Group'),
      meetings: count('Meeting'),
      documents: count('Document'),
      changeRequests: count('ChangeRequest'),
      series: count('DocumentSeries'),
      listings: count('Listing'),
      rows: count('ListingRow'),
      findings: count('Finding'),
      publications: count('Publication'),
    };
  }
}
