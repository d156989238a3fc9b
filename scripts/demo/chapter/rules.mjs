// SPDX-License-Identifier: Apache-2.0
// Next year's 指标体系 as a draft: satisfaction weighs more, praise from the centre
// less and by the quarter alone, so that there is something to compare and to try.
import { keyOf } from '../../lib/client.mjs';

const ID = '2024-trial';

export default function tell(t, kit) {
  t.add('2023-04-07', 'rules', async () => {
    const office = await kit.as('D07 reviewer');
    const drawn = await office.post('/rule-sets', { based_on: '2023-03-31', id: ID, label: '2024年修订征求意见稿（演示数据）' },
      { key: keyOf('rules', 'create'), retry: 3 });
    const { body, revision } = await office.get(`/rule-sets/${ID}`);
    if (revision !== drawn.revision) return;
    const points = { brand: '48', national: '23', satisfaction: '22' };
    for (const p of body.pillars) {
      for (const x of [p, ...p.indicators]) if (points[x.key]) x.points = points[x.key];
      for (const i of p.indicators) {
        if (p.key !== 'brand') continue;
        i.judge = i.judge.replace(/_v1$/, '_v2');
        i.window = i.key === 'national' ? 'period' : 'year';
      }
    }
    await office.call('PUT', `/rule-sets/${ID}`, { body: { body }, headers: { 'if-match': `"r${revision}"` }, retry: 3 });
  });
}
