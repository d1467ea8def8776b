/** Rows of one meeting, and meetings of one group: as many as a real group's page has. */
const ROWS_OF_A_MEETING = 8;
const MEETINGS_OF_A_GROUP = 50;

/** `GAA`, `GAB`, … */
const codeOf = (group: number): string =>
  `G${String.fromCharCode(65 + (Math.floor(group / 26) % 26))}${String.fromCharCode(65 + (group % 26))}`;

/**
 * A page of invented groups with `rows` rows in all, like those that people publish: packs, minutes,
 * headline reports, attachments, change requests through their versions, typos and all. The same for
 * the same number.
 */
export function inventedListing(rows: number): string {
  const lines: string[] = [];
  let written = 0;
  for (let group = 0; written < rows; group++) {
    const code = codeOf(group);
    lines.push(`Bench Group ${code.slice(1)} of the Programme (${code})`, '', `${code} is a Level 3 group.`, '');
    lines.push(`${code} Meeting Documents`, '', 'Date Of Meeting Short Name Sub Type');
    for (let meeting = 1; meeting <= MEETINGS_OF_A_GROUP && written < rows; meeting++) {
      const rowsHere = meetingRows(code, group * MEETINGS_OF_A_GROUP, meeting).slice(0, rows - written);
      written += rowsHere.length;
      lines.push(...rowsHere);
    }
    lines.push('', '');
  }
  return `${lines.join('\n')}\n`;
}

function meetingRows(code: string, before: number, meeting: number): string[] {
  const day = new Date(Date.UTC(2020, 0, 5) + meeting * 14 * 86_400_000).toISOString().slice(0, 10);
  const request = `CR${String(before / 2 + Math.ceil(meeting / 3)).padStart(3, '0')}`;
  const rows = [
    `${code} ${meeting} Papers Papers`,
    `${code} ${meeting} Minutes Minutes`,
    `${code} ${meeting} Headline Report Headline`,
    `${code} ${meeting} Papers - Attachment 1 - ${code} ${meeting - 1} Minutes v1.1 (change marked) Papers`,
    `${code} ${meeting} Papers - Attachement 2 - ${request} Change to Message IF-${meeting} v1.${meeting % 3} Papers`,
    `Attachment 3 – ${request} Appendix ${1 + (meeting % 3)} DES ${100 + meeting} Catalogue - CR Redlining Papers`,
    `${code} ${meeting} Papers - Attachment 4 - ${code} Plan for Area ${Math.ceil(meeting / 5)} v0.${meeting % 5} Papers`,
    `${request} Supporting Evidence of Area ${meeting} Papers`,
  ];
  return rows.slice(0, ROWS_OF_A_MEETING).map((row) => `${day} 00:00:00Z ${day.split('-').reverse().join('/')} ${row}`);
}
