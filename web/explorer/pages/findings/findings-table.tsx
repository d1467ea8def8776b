import { meetingAddress } from '../../addresses';
import { FindingTitle, SeverityMark } from '../../parts/findings';
import { formatDate } from '../../parts/format';
import { meetingOf, subjectAddress, describeSubject, type Finding } from './finding';

/** Findings in the given order, with a heading for each code. */
export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }) {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return (
    <table class="findings-table">
      <caption class="visually-hidden">Findings by type</caption>
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col">Finding</th>
          <th scope="col">About</th>
          <th scope="col">Meeting</th>
        </tr>
      </thead>
      {codes.map((code) => (
        <tbody key={code}>
          <tr class="finding-group">
            <th scope="rowgroup" colSpan={4}>
              <FindingTitle code={code} />
            </th>
          </tr>
          {findings
            .filter((finding) => finding.code === code)
            .map((finding) => (
              <FindingRow key={finding.id} finding={finding} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function FindingRow({ finding: { severity, message, acknowledged, subject } }: { readonly finding: Finding }) {
  const { kind, name } = describeSubject(subject);
  const address = subjectAddress(subject);
  const meeting = meetingOf(subject);
  const label = (
    <>
      {kind}
      <span class="visually-hidden"> {name}</span>
    </>
  );
  return (
    <tr class="finding-row">
      <td>
        <SeverityMark severity={severity} />
      </td>
      <td class="finding-message">
        {message}
        {acknowledged !== null && <p class="soft small">Acknowledged: {acknowledged}</p>}
      </td>
      <td class="nowrap">{address === null ? label : <a href={address}>{label}</a>}</td>
      <td class="nowrap">
        {meeting && (
          <>
            <a href={meetingAddress(meeting.id)}>{meeting.label}</a>{' '}
            <time class="soft" dateTime={meeting.date}>
              {formatDate(meeting.date)}
            </time>
          </>
        )}
      </td>
    </tr>
  );
}
