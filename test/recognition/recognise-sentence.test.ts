import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultProfile } from '../../src/recognition/profile.js';
import { sentenceReader } from '../../src/recognition/recognise-sentence.js';

interface Said {
  level?: number;
  chair?: string;
  formerNames?: readonly string[];
  status?: string;
  closedBy?: string | null;
  reportsTo?: string;
  succeeds?: string;
}

function read(paragraph: string): Said {
  const said: Said = {};
  for (const found of sentenceReader(
    { group: 'QAG', name: 'Qualification Advisory Group' },
    defaultProfile(),
  )(paragraph)) {
    if (found.level !== null) said.level = found.level;
    if (found.chair !== null) said.chair = found.chair;
    if (found.formerNames.length > 0) said.formerNames = found.formerNames;
    if (found.closure) Object.assign(said, { status: found.closure.status, closedBy: found.closure.changeRequest });
    for (const { type, to } of found.relations) {
      if (to !== 'this group') said[type === 'REPORTS_TO' ? 'reportsTo' : 'succeeds'] = to.code;
    }
  }
  return said;
}

const says = (paragraph: string, expected: Said): void => {
  it(paragraph, () => assert.deepEqual(read(paragraph), expected));
};

describe('a sentence whose subject is the group tells its', () => {
  says('The role of the Level 3 Qualification Advisory Group (QAG) is to oversee qualification.', { level: 3 });
  says('QAG was a Level 3 Advisory Group chaired by Programme SRO, Chris Welby.', { level: 3, chair: 'Chris Welby' });
  says('As a Level 4 working group, QAG reports into the DAG.', { level: 4, reportsTo: 'DAG' });
  says('QAG does not report to the PSG.', {});
  says('QAG closed its actions on CR050.', {});
  says('QAG reports to the SRO.', {});
  says('QAG closed following SEC CR012.', { status: 'STOOD_DOWN', closedBy: null });
  says('QAG was chaired by Jane Smith until March and is now chaired by John Brown.', { chair: 'John Brown' });
  says('It is chaired by Dr. Jane Smith.', { chair: 'Jane Smith' });
  says('The group is chaired by the Senior Responsible Owner, Mary-Ann O’Neil, and advises suppliers.', {
    chair: 'Mary-Ann O’Neil',
  });
  says('Jane Doe chaired the QAG until 2023.', { chair: 'Jane Doe' });
  says('The chair of the QAG is Jane van der Berg.', { chair: 'Jane van der Berg' });
  says('The Qualification Advisory Group (QAG) closed following the approval of Change Request CR77 to merge groups.', {
    status: 'STOOD_DOWN',
    closedBy: 'CR077',
  });
  says('Following the approval of CR077, the QAG was stood down.', { status: 'STOOD_DOWN', closedBy: 'CR077' });
  says('It meets monthly.', { status: 'ACTIVE', closedBy: null });
  says('QAG reviewed plans, delegated to Level 4 Working Groups where required and reported upwards into the PSG.', {
    reportsTo: 'PSG',
  });
  says('It reports to the Programme Steering Group (PSG).', { reportsTo: 'PSG' });
  says('QAG was formed following the restructure of the former TMAG.', { succeeds: 'TMAG' });
  says('The QAG replaced the TMAG in 2024.', { succeeds: 'TMAG' });
  says('QAG was originally Testing Advisory Group and expanded to include Qualification.', {
    formerNames: ['Testing Advisory Group'],
  });
  says('The Qualification Advisory Group was previously known as the Test and Trials Board.', {
    formerNames: ['Test and Trials Board'],
  });
  says('This Advisory Group was formed following the restructure of the former Test and Trials Board (TTB).', {
    succeeds: 'TTB',
  });
  says('The Advisory Group reports to the Programme Steering Group (PSG).', { reportsTo: 'PSG' });
});

describe('a sentence about others says nothing about the group', () => {
  says('QAG works closely with other Level 3 groups.', {});
  says('QAG delegated tasks to Level 4 Working Groups.', {});
  says('QAG advises the DAG, which reports to PSG.', {});
  says('The PSG, chaired by Chris Welby, hears of QAG.', {});
  says('The Level 3 DAG reports to PSG.', {});
  says('The Advisory Group (TAG) reports to PSG.', {});
  says('The Programme Steering Group reports to PPG.', {});
  says('QAG will be closed in 2026.', {});
  says('You can view the QAG Meeting Documents below.', {});
});
