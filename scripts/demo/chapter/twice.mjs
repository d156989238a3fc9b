// SPDX-License-Identifier: Apache-2.0
// Module 3 beside the quarter: two districts named in one bulletin, whose claims
// the office compares; what two departments achieved; a pilot's result in force
// taken over into an achievement, still a draft.
import { keyOf } from '../../lib/client.mjs';

const MARK = '（演示数据）';

const claim = (matter, more) => ({
  classified: false, matter: `${matter}${MARK}`, situation: 'N4', event_date: '2023-03-20',
  source: '《演示改革动态》2023年第12期',
  problem_solved: '针对部门职责交叉、群众多头跑的问题，梳理权责清单。',
  main_results: '出台配套制度2项，平均办理时间压减45%。', ...more,
});

export default function tell(t, kit) {
  const id = short => kit.units.find(u => u.short === short).unit;
  const file = (unit, key, day, body, proof, { office } = {}) => {
    const entry = {};
    t.add(day, key, async () => {
      Object.assign(entry, await kit.file(`${unit} clerk`, key, 'achievement', body, [['evidence', proof]]));
      await kit.move(`${unit} clerk`, key, entry, 'submit');
      await kit.move(`${unit} reviewer`, key, entry, 'approve');
    });
    if (office) t.add(office, key, () => kit.move('D07 reviewer', key, entry, 'approve'), 15);
  };
  file(id('南岸'), 'twice-1', '2023-03-24', claim('建立社区治理联动机制'), '简报第12期.pdf');
  file(id('长寿'), 'twice-2', '2023-03-28', claim('探索社区治理积分制度', { source: '演示改革动态 2023年12期' }), '简报第12期.pdf');
  file('D30', 'department-1', '2023-03-15', claim('健全城市更新项目联审机制', {
    situation: 'N7', event_date: '2023-03-08', source: '演示部文件〔2023〕18号' }), '文件相关页.pdf', { office: '2023-03-22' });
  file('D18', 'department-2', '2023-03-16', claim('开展要素市场化配置改革', {
    situation: 'P1', medium: 'M4', not_roundup: true, not_mention_only: true, event_date: '2023-03-09', source: '2023-03-09 第5版（演示）' }),
    '版面图.pdf', { office: '2023-03-22' });
  t.add('2023-04-09', 'drawn', async () => {
    const clerk = await kit.as(`${id('渝中')} clerk`);
    const { items } = await clerk.get('/entries?module=pilot_update&state=approved&limit=200');
    for (const { id: entry, unit } of items) {
      const e = unit.unit === id('渝中') && await clerk.get(`/entries/${entry}`);
      const d = e && e.draws.find(x => x.may && e.body[x.rows]?.length);
      if (d) {
        await clerk.post('/entries', { module: d.module, body: { [d.link]: entry, [d.link_row]: e.body[d.rows][0][d.row] } },
          { key: keyOf('drawn', 'create'), retry: 3 });
        return;
      }
    }
  });
}
