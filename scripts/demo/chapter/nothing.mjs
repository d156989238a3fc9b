// SPDX-License-Identifier: Apache-2.0
// 零报告: when the quarter's window has opened the petition office says that there
// was no mass event. The one of 15 March (stories.mjs) is filed afterwards, as any
// is, and what was said stays.
import { keyOf } from '../../lib/client.mjs';

export default function tell(t, kit) {
  t.add('2023-03-13', 'nothing', async () => {
    const [o] = await kit.owedSoon('D12', 'risk_event', '2023Q1');
    const s = await kit.as('D12 clerk');
    await s.post(`/obligations/${o.obligation}/nothing`,
      { note: '截至3月13日未发生群体性事件，之后如有发生即时填报。（演示数据）' }, { key: keyOf('nothing', '2023Q1') });
  });
}
