// SPDX-License-Identifier: Apache-2.0
// Module 6a around the quarter: the survey of the quarter before, beside which
// the grid of this one stands, and the next one begun.
import { randomOf } from '../random.mjs';

const MARK = '（演示数据）';

export default function tell(t, kit) {
  const r = randomOf(20221231);
  const centre = kit.units.find(u => u.kind === 'survey_centre').unit;
  const entry = {};
  t.add('2023-01-06', 'survey-2022Q4', async () => {
    Object.assign(entry, await kit.file(`${centre} clerk`, 'survey-2022Q4', 'district_survey', {
      classified: false, period: '2022Q4',
      rows: kit.districts.map(u => ({ unit: u.unit, score: (77 + r.next() * 17).toFixed(2) })),
      conclusion: `2022年四季度区县改革满意度电话调查完成样本8200个${MARK}。`,
    }, [['report', '四季度区县改革满意度调查报告.pdf']]));
    await kit.move(`${centre} clerk`, 'survey-2022Q4', entry, 'submit');
  });
  t.add('2023-01-10', 'survey-2022Q4', () => kit.move('D07 reviewer', 'survey-2022Q4', entry, 'approve'));
  t.add('2023-04-10', 'survey-2023Q2', () => kit.file(`${centre} clerk`, 'survey-2023Q2', 'district_survey',
    { classified: false, period: '2023Q2' }));
}
