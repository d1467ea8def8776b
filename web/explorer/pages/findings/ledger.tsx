import { meetingAddress } from '../../addresses';
import { SeverityMark } from '../../parts/findings';
import { day } from '../../parts/when';
import { meetingOf, subjectAddress, subjectInWords, type Finding } from './ledger-finding';

/** Findings as they come, by code: a heading a code, a row a finding. */
export function Ledger({ findings }: { readonly findings: readonly Finding[] }) {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return (
    <table class="ledger">
      <caption class="unseen">Findings, by code</caption>
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col">What is found</th>
          <th scope="col">About</th>
          <th scope="col">Meeting</th>
        </tr>
      </thead>
      {codes.map((code) => (
        <tbody key={code}>
          <tr class="ledger-code">
            <th scope="rowgroup" colSpan={4}>
              <code>{code}</code>
            </th>
          </tr>
          {findings
            .filter((finding) => finding.code === code)
            .map((finding) => (
              <LedgerRow key={finding.id} finding={finding} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function LedgerRow({ finding: { severity, message, acknowledged, subject } }: { readonly finding: Finding }) {
  const { word, name } = subjectInWords(subject);
  const address = subjectAddress(subject);
  const meeting = meetingOf(subject);
  const named = (
    <>
      {word}
      <span class="unseen"> {name}</span>
    </>
  );
  return (
    <tr class="ledger-row">
      <td>
        <SeverityMark severity={severity} />
      </td>
      <td class="ledger-message">
        {message}
        {acknowledged !== null && <p class="soft small">Acknowledged: {acknowledged}</p>}
      </td>
      <td class="nowrap">{address === null ? named : <a href={address}>{named}</a>}</td>
      <td class="nowrap">
        {meeting && (
          <>
            <a href={meetingAddress(meeting.id)}>{meeting.label}</a>{' '}
            <time class="soft" dateTime={meeting.date}>
              {day(meeting.date)}
            </time>
          </>
        )}
      </td>
    </tr>
  );
}
