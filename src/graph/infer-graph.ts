import { defaultProfile, type Profile } from '../recognition/profile.js';
import { groupBy } from '../listing/group-by.js';
import { correctSeries } from './corrections/correct-series.js';
import { Corrections, type Correction, type UnmatchedCorrection } from './corrections/correction.js';
import { setDocuments } from './corrections/set-documents.js';
import { DocumentIndex } from './document-index.js';
import { currentReadings, namedDocuments } from './documents.js';
import { combined, type GraphFacts } from './facts.js';
import { onePerSubject, type FindingContext } from './findings/finding.js';
import { FINDING_RULES } from './findings/index.js';
import { groupsFromSentences } from './groups/groups-from-sentences.js';
import { groupsWithRows } from './groups/groups-with-rows.js';
import { lineagesOf } from './lineage/lineages.js';
import { meetingsIn } from './meetings.js';
import { documentFacts, findingFacts, groupFacts, meetingFacts, readingFacts } from './nodes.js';
import { publishedVersions, assignPublications } from './publications/assign-publications.js';
import { publicationFacts } from './publications/publication-facts.js';
import { publicationsIn } from './publications/publications.js';
import { publishedTitles } from './publications/published-titles.js';
import { isOfCatalogue, isOfMeetings, type AnyReading } from './reading.js';
import { recordedMeetings } from './recorded-meeting.js';
import { RULES } from './rules/index.js';
import { assignSeries } from './series/assign-series.js';
import { seriesFacts } from './series/series-facts.js';

/** The graph, and the corrections that matched nothing. */
export interface InferredGraph extends GraphFacts {
  readonly unmatched: readonly UnmatchedCorrection[];
}

/**
 * The graph of a set of readings. Pure: it depends on the set alone, not on the order of the readings
 * or of their rows, and on the corrections, which win over every inference.
 */
export function inferGraph(
  all: readonly AnyReading[],
  written: readonly Correction[] = [],
  profile: Profile = defaultProfile(),
): InferredGraph {
  const corrections = new Corrections(written);
  const readings = all.filter(isOfMeetings);
  const current = [...currentReadings(readings)];
  const catalogues = [...currentReadings(all.filter(isOfCatalogue))];
  const stated = groupsFromSentences(current, corrections, profile);

  const documents = setDocuments(namedDocuments(readings, stated.aliases, profile), corrections);
  const meetings = meetingsIn(documents);
  const groups = groupsWithRows(stated, current, documents);
  const index = new DocumentIndex(documents, meetings, stated.groupOfCode);
  const tabled = assignSeries(documents, profile);
  const { assigned, added } = assignPublications(publicationsIn(catalogues, profile), tabled, profile);
  const series = correctSeries([...tabled, ...added], documents, corrections);
  const publications = publishedVersions(assigned, series);
  const { recorded, unlisted } = recordedMeetings(index, corrections);

  const lineages = lineagesOf(index, series, recorded);

  const context = {
    profile,
    index,
    series,
    publications,
    lineages,
    recorded,
    groupRelationships: stated.relationships,
  };
  const relationships = RULES.flatMap((rule) => [...rule.relationships(context)]);

  const byType = groupBy(relationships, ({ type }) => type);
  const findingContext: FindingContext = {
    ...context,
    current: [...current, ...catalogues],
    unlisted,
    relationshipsOf: (type) => byType.get(type) ?? [],
  };
  const findings = FINDING_RULES.flatMap((rule) =>
    onePerSubject(rule.find(findingContext)).map((finding) => ({ code: rule.code, finding })),
  );

  const facts = combined([
    { nodes: [], relationships },
    readingFacts(all, groups),
    groupFacts(groups),
    meetingFacts(meetings),
    documentFacts(documents),
    publicationFacts(publications.map(({ publication }) => publication)),
    seriesFacts(lineages, relationships, corrections, publishedTitles(publications)),
    findingFacts(findings, corrections),
  ]);
  return { ...facts, unmatched: corrections.unmatched() };
}
