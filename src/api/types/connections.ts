import { ChangeRequest } from './change-request.js';
import { connectionOf } from './connection.js';
import { DocumentSeries } from './document-series.js';
import { Document } from './document.js';
import { Finding } from './finding.js';
import { ListingRow } from './listing-row.js';
import { Meeting } from './meeting.js';

export type MeetingConnection = InstanceType<typeof MeetingConnection>;
export const MeetingConnection = connectionOf('Meeting', 'meetings', Meeting);

export type DocumentConnection = InstanceType<typeof DocumentConnection>;
export const DocumentConnection = connectionOf('Document', 'documents', Document);

export type ChangeRequestConnection = InstanceType<typeof ChangeRequestConnection>;
export const ChangeRequestConnection = connectionOf('ChangeRequest', 'change requests', ChangeRequest);

export type DocumentSeriesConnection = InstanceType<typeof DocumentSeriesConnection>;
export const DocumentSeriesConnection = connectionOf('DocumentSeries', 'document series', DocumentSeries);

export type FindingConnection = InstanceType<typeof FindingConnection>;
export const FindingConnection = connectionOf('Finding', 'findings', Finding);

export type ListingRowConnection = InstanceType<typeof ListingRowConnection>;
export const ListingRowConnection = connectionOf('ListingRow', 'rows', ListingRow);
