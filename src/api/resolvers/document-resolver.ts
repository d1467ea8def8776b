import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RelationshipType } from '../../graph/ontology.js';
import { labelOfId } from '../../graph/identity.js';
import type { Context } from '../context.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byId, byMeeting, inOrder } from '../order.js';
import { DocumentsArguments } from '../types/arguments.js';
import { ChangeRequest } from '../types/change-request.js';
import { DocumentConnection } from '../types/connections.js';
import { DocumentSeries } from '../types/document-series.js';
import { Document } from '../types/document.js';
import { Finding } from '../types/finding.js';
import { Group } from '../types/group.js';
import { Link } from '../types/link.js';
import { ListingRow } from '../types/listing-row.js';
import { Meeting } from '../types/meeting.js';
import { Series } from '../types/series.js';
import { documentsPage } from './pages.js';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: 'Looks up a document by id. Null if there is none.' })
  document(
    @Arg('id', () => ID, { description: 'The id of the document.' }) id: string,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<Document | null> {
    return nodeLoaders.documents.load(id);
  }

  @Query(() => DocumentConnection, { description: 'Lists documents. By default, ordered by date.' })
  documents(@Args() args: DocumentsArguments, @Ctx() context: Context): DocumentConnection {
    return documentsPage(context, args);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting that the document was tabled at.' })
  meeting(@Root() { tabledAt }: Document): Meeting {
    return tabledAt;
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      'The meeting that the minutes or headline report record. It may differ from the meeting that they were tabled at.',
  })
  async records(@Root() document: Document, @Ctx() context: Context): Promise<Meeting | null> {
    const found = await loadExisting(context.nodeLoaders.meetings, await targets(document, 'RECORDS', context));
    return inOrder(found, byId)[0] ?? null;
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The pack or report that the document is attached to.',
  })
  async attachedTo(@Root() document: Document, @Ctx() context: Context): Promise<Document | null> {
    const found = await loadExisting(context.nodeLoaders.documents, await targets(document, 'ATTACHED_TO', context));
    return inOrder(found, byMeeting)[0] ?? null;
  }

  @FieldResolver(() => [Document], { description: 'The attachments of the document, ordered by date.' })
  async attachments(@Root() document: Document, @Ctx() context: Context): Promise<Document[]> {
    return inOrder(
      await loadExisting(context.nodeLoaders.documents, await sources(document, 'ATTACHED_TO', context)),
      byMeeting,
    );
  }

  @FieldResolver(() => [Document], {
    description: 'The documents that this one revises: earlier tablings of the highest version before it.',
  })
  async revises(@Root() document: Document, @Ctx() context: Context): Promise<Document[]> {
    return inOrder(
      await loadExisting(context.nodeLoaders.documents, await targets(document, 'REVISES', context)),
      byMeeting,
    );
  }

  @FieldResolver(() => [Document], { description: 'The documents that revise this one.' })
  async revisedBy(@Root() document: Document, @Ctx() context: Context): Promise<Document[]> {
    return inOrder(
      await loadExisting(context.nodeLoaders.documents, await sources(document, 'REVISES', context)),
      byMeeting,
    );
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The previous tabling, if the document was tabled again without a higher version.',
  })
  async retables(@Root() document: Document, @Ctx() context: Context): Promise<Document | null> {
    const found = await loadExisting(context.nodeLoaders.documents, await targets(document, 'RETABLES', context));
    return inOrder(found, byId)[0] ?? null;
  }

  @FieldResolver(() => [Document], { description: 'The next tablings of the document without a higher version.' })
  async retabledBy(@Root() document: Document, @Ctx() context: Context): Promise<Document[]> {
    return inOrder(
      await loadExisting(context.nodeLoaders.documents, await sources(document, 'RETABLES', context)),
      byMeeting,
    );
  }

  @FieldResolver(() => Series, {
    nullable: true,
    description:
      'The change request or series that the document is a version of; the first by id if there are several. Null for packs, records and attachments without a title.',
  })
  async series(@Root() document: Document, @Ctx() context: Context): Promise<ChangeRequest | DocumentSeries | null> {
    const ids = await targets(document, 'VERSION_OF', context);
    const { changeRequests, series } = context.nodeLoaders;
    const [ofChangeRequests, ofSeries] = await Promise.all([
      loadExisting(
        changeRequests,
        ids.filter((id) => labelOfId(id) === 'ChangeRequest'),
      ),
      loadExisting(
        series,
        ids.filter((id) => labelOfId(id) === 'DocumentSeries'),
      ),
    ]);
    return inOrder([...ofChangeRequests, ...ofSeries], byId)[0] ?? null;
  }

  @FieldResolver(() => [ChangeRequest], {
    description: 'The change requests that the document supports.',
  })
  async supports(@Root() document: Document, @Ctx() context: Context): Promise<ChangeRequest[]> {
    return inOrder(
      await loadExisting(context.nodeLoaders.changeRequests, await targets(document, 'SUPPORTS', context)),
      byId,
    );
  }

  @FieldResolver(() => [DocumentSeries], { description: 'The design artefacts named in the title.' })
  async refersTo(@Root() document: Document, @Ctx() context: Context): Promise<DocumentSeries[]> {
    return inOrder(await loadExisting(context.nodeLoaders.series, await targets(document, 'REFERS_TO', context)), byId);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group whose terms of reference the document states.',
  })
  async termsOfReferenceOf(@Root() document: Document, @Ctx() context: Context): Promise<Group | null> {
    const found = await loadExisting(
      context.nodeLoaders.groups,
      await targets(document, 'TERMS_OF_REFERENCE_OF', context),
    );
    return inOrder(found, byId)[0] ?? null;
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows that are the evidence for it.' })
  rows(@Root() { id }: Document, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.Document.load(id);
  }

  @FieldResolver(() => [Link], {
    description:
      'Every relationship of the document except those to rows and findings, ordered by type, then by its ends.',
  })
  links(@Root() { id }: Document, @Ctx() { relationshipLoaders }: Context): Promise<Link[]> {
    return relationshipLoaders.ofDocuments.load(id);
  }

  @FieldResolver(() => [Finding], { description: 'Findings about the document.' })
  findings(@Root() { id }: Document, @Ctx() { relationshipLoaders }: Context): Promise<Finding[]> {
    return relationshipLoaders.findings.Document.load(id);
  }
}

/** Ids of what the document is linked to by links of this type. */
async function targets({ id }: Document, type: RelationshipType, { relationshipLoaders }: Context): Promise<string[]> {
  const all = await relationshipLoaders.ofDocuments.load(id);
  return [...new Set(all.filter((link) => link.type === type && link.fromId === id).map((link) => link.toId))];
}

/** Ids of what is linked to the document by links of this type. */
async function sources({ id }: Document, type: RelationshipType, { relationshipLoaders }: Context): Promise<string[]> {
  const all = await relationshipLoaders.ofDocuments.load(id);
  return [...new Set(all.filter((link) => link.type === type && link.toId === id).map((link) => link.fromId))];
}
