import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { limitTexts } from './limits/text-limits.js';
import { ChangeRequestResolver } from './resolvers/change-request-resolver.js';
import { DocumentResolver } from './resolvers/document-resolver.js';
import { DocumentSeriesResolver } from './resolvers/document-series-resolver.js';
import { FindingResolver } from './resolvers/finding-resolver.js';
import { GraphResolver } from './resolvers/graph-resolver.js';
import { GroupResolver } from './resolvers/group-resolver.js';
import { HistoryStepResolver } from './resolvers/history-step-resolver.js';
import { IngestResolver } from './resolvers/ingest-resolver.js';
import { LinkResolver } from './resolvers/link-resolver.js';
import { ListingResolver } from './resolvers/listing-resolver.js';
import { ListingRowResolver } from './resolvers/listing-row-resolver.js';
import { MeetingResolver } from './resolvers/meeting-resolver.js';
import { NodeResolver } from './resolvers/node-resolver.js';
import { PublicationResolver } from './resolvers/publication-resolver.js';
import { SearchResolver } from './resolvers/search-resolver.js';
import { StatisticsResolver } from './resolvers/statistics-resolver.js';

let built: GraphQLSchema | undefined;

/** The GraphQL schema. Built once. */
export function schema(): GraphQLSchema {
  return (built ??= buildSchema());
}

function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      GroupResolver,
      MeetingResolver,
      DocumentResolver,
      ChangeRequestResolver,
      DocumentSeriesResolver,
      PublicationResolver,
      HistoryStepResolver,
      LinkResolver,
      ListingResolver,
      ListingRowResolver,
      FindingResolver,
      SearchResolver,
      StatisticsResolver,
      IngestResolver,
      GraphResolver,
    ],
    validate: true,
  });
  limitTexts(schema);
  return schema;
}
