import { ofDocument, type FindingRule } from './finding.js';

export const versionRegression: FindingRule = {
  code: 'VERSION_REGRESSION',
  severities: ['WARNING'],
  when: 'The version is lower than that of the previous tabling. Packs and records, which go by version, are excepted.',
  *find({ lineages }) {
    for (const { steps } of lineages) {
      for (const { rule, tabling, previous } of steps) {
        if (rule !== 'lower-version-than-the-tabling-before') continue;
        const { date, source } = previous.document;
        yield ofDocument(
          'WARNING',
          tabling.document.source,
          `The previous tabling, on ${date}, has a higher version, ${previous.countsAs}. Check the version and the date.`,
          [source],
        );
      }
    }
  },
};
