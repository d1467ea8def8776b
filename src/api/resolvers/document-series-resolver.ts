import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { SeriesArguments } from '../types/arguments.js';
import { DocumentSeriesConnection } from '../types/connections.js';
import { DateScalar } from '../types/date.js';
import { DocumentSeries } from '../types/document-series.js';
import { Document } from '../types/document.js';
import { Finding } from '../types/finding.js';
import { HistoryStep } from '../types/history-step.js';
import { Publication } from '../types/publication.js';
import { seriesPage } from './pages.js';

@Resolver(() => DocumentSeries)
export class DocumentSeriesResolver {
  @Query(() => DocumentSeries, {
    nullable: true,
    description: 'Looks up a document series by id. Null if there is none.',
  })
  series(
    @Arg('id', () => ID, { description: 'The id of the series, such as `series/des-196`.' }) id: string,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<DocumentSeries | null> {
    return nodeLoaders.series.load(id);
  }

  @Query(() => DocumentSeriesConnection, { description: 'Lists document series, ordered by id.' })
  allSeries(@Args() args: SeriesArguments, @Ctx() context: Context): DocumentSeriesConnection {
    return seriesPage(context, args);
  }

  @FieldResolver(() => [HistoryStep], { description: 'Every tabling of the series, in order.' })
  async history(
    @Root() { id }: DocumentSeries,
    @Ctx() { histories }: Context,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Includes tablings up to and including this date. By default, all.',
    })
    asOf?: string | null,
  ): Promise<HistoryStep[]> {
    return (await histories.series.load(id)).history(asOf ?? null);
  }

  @FieldResolver(() => [Document], { description: 'The documents whose titles refer to the series, ordered by date.' })
  async referredToBy(@Root() { id }: DocumentSeries, @Ctx() { histories }: Context): Promise<readonly Document[]> {
    return (await histories.series.load(id)).others;
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The document that was tabled last.' })
  async latest(@Root() { id }: DocumentSeries, @Ctx() { histories }: Context): Promise<Document | null> {
    return (await histories.series.load(id)).latest();
  }

  @FieldResolver(() => [Finding], { description: 'Findings about the series and its documents.' })
  findings(@Root() { id }: DocumentSeries, @Ctx() { relationshipLoaders }: Context): Promise<Finding[]> {
    return relationshipLoaders.findings.DocumentSeries.load(id);
  }

  @FieldResolver(() => [Publication], { description: 'The published versions that catalogues list, ordered by id.' })
  publications(@Root() { id }: DocumentSeries, @Ctx() { relationshipLoaders }: Context): Promise<Publication[]> {
    return relationshipLoaders.publications.load(id);
  }
}
