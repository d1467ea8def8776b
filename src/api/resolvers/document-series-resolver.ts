import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { SeriesArguments } from '../types/arguments.js';
import { DocumentSeriesConnection } from '../types/connections.js';
import { DateScalar } from '../types/date.js';
import { DocumentSeries } from '../types/document-series.js';
import { Document } from '../types/document.js';
import { Finding } from '../types/finding.js';
import { HistoryStep } from '../types/history-step.js';
import { seriesPage } from './pages.js';

@Resolver(() => DocumentSeries)
export class DocumentSeriesResolver {
  @Query(() => DocumentSeries, {
    nullable: true,
    description: 'A document series by its id; null where there is none.',
  })
  series(
    @Arg('id', () => ID, { description: 'Its id: `series/des-196`.' }) id: string,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<DocumentSeries | null> {
    return nodeLoaders.series.load(id);
  }

  @Query(() => DocumentSeriesConnection, { description: 'Document series, by id.' })
  allSeries(@Args() args: SeriesArguments, @Ctx() context: Context): DocumentSeriesConnection {
    return seriesPage(context, args);
  }

  @FieldResolver(() => [HistoryStep], { description: 'Every tabling of it, in order.' })
  async history(
    @Root() { id }: DocumentSeries,
    @Ctx() { histories }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'As it stood: up to and with this day.' })
    asOf?: string | null,
  ): Promise<HistoryStep[]> {
    return (await histories.series.load(id)).history(asOf ?? null);
  }

  @FieldResolver(() => [Document], { description: 'The documents whose titles name it; by date.' })
  async referredToBy(@Root() { id }: DocumentSeries, @Ctx() { histories }: Context): Promise<readonly Document[]> {
    return (await histories.series.load(id)).others;
  }

  @FieldResolver(() => Document, { nullable: true, description: 'What of it was tabled last.' })
  async latest(@Root() { id }: DocumentSeries, @Ctx() { histories }: Context): Promise<Document | null> {
    return (await histories.series.load(id)).latest();
  }

  @FieldResolver(() => [Finding], { description: 'What is found about it and about its documents.' })
  findings(@Root() { id }: DocumentSeries, @Ctx() { relationshipLoaders }: Context): Promise<Finding[]> {
    return relationshipLoaders.findings.DocumentSeries.load(id);
  }
}
