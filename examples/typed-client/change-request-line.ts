import { graphql, readFragment, type FragmentOf } from './graphql.js';

export const ChangeRequestLine = graphql(`
  fragment ChangeRequestLine on ChangeRequest {
    id
    title
    latest {
      version
      meeting {
        label
        date
      }
    }
    findings {
      code
      message
    }
  }
`);

/** A line with a change request and its latest version, and a line for each finding about missing versions. */
export function lineOf(changeRequest: FragmentOf<typeof ChangeRequestLine>): string {
  const { id, title, latest, findings } = readFragment(ChangeRequestLine, changeRequest);
  const version = latest?.version == null ? 'no version' : `v${latest.version}`;
  const meeting = latest ? `${latest.meeting.label} on ${latest.meeting.date}` : 'not tabled';
  const missing = findings.filter(({ code }) => code === 'EARLIER_VERSION_MISSING');
  return [
    `${id}  ${version}  ${meeting}  ${title ?? ''}`.trimEnd(),
    ...missing.map(({ message }) => `    ${message}`),
  ].join('\n');
}
