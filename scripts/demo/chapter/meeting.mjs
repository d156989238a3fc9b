// SPDX-License-Identifier: Apache-2.0
// Two meetings of the reform commission: what they decided goes to its units with
// the approval, and is carried out by some of them.
import { randomOf, dayAfter } from '../random.mjs';

const MARK = '（演示数据）';
const MEETINGS = [
  { number: 1, held_on: '2023-01-18', filed: '2023-01-20', due: '2023-03-10',
    decisions: ['制定年度改革工作要点', '建立改革事项清单管理制度', '健全区县改革联系点机制'] },
  { number: 2, held_on: '2023-02-24', filed: '2023-02-27', due: '2023-03-24',
    decisions: ['推进数字化改革重点应用贯通', '开展营商环境改革专项督察'] },
];

export default function tell(t, kit) {
  const r = randomOf(20230118);
  const area = kit.lists.policy_area[0];
  const track = kit.lists.track.find(x => !x.parent || x.parent === area.code);
  const districts = kit.districts.map(u => u.unit);
  for (const m of MEETINGS) {
    const key = `meeting-${m.number}`;
    const entry = {};
    const decisions = m.decisions.map(title => ({ title: `${title}${MARK}`,
      requirement: '明确责任分工和完成时限，按季度报送落实情况。', due: m.due,
      units: [...r.sample(districts, 3), kit.byName['市发展改革委']],
      policy_area: area.code, track: track.code }));
    t.add(m.filed, key, async () => {
      Object.assign(entry, await kit.file('D07 clerk', key, 'commission_meeting', {
        classified: false, number: m.number, held_on: m.held_on, decisions,
        agenda: m.decisions.map(x => ({ title: `审议关于${x}的方案${MARK}`, reporting_unit: kit.byName['市发展改革委'] })),
      }, [['minutes', '会议纪要.pdf']]));
      await kit.move('D07 clerk', key, entry, 'submit');
    });
    t.add(m.filed, key, async () => {
      await kit.move('D07 reviewer', key, entry, 'approve');
      for (const d of decisions) await follow(t, kit, r, m, d);
    }, 15);
  }
}

/* A decision is a filing since the approval: three in four of its units report. */
async function follow(t, kit, r, m, decision) {
  const s = await kit.as('D07 reviewer');
  const { items } = await s.get(`/entries?module=decision&q=${encodeURIComponent(decision.title)}`);
  for (const unit of decision.units) {
    const key = `meeting-${m.number}-${items[0].id}-${unit}`;
    const done = r.chance(0.4);
    if (!r.chance(0.75)) continue;
    const entry = {};
    const filed = dayAfter(m.due, -r.int(2, 6));
    t.add(filed, key, async () => {
      const o = await kit.owed(unit, 'decision_update', items[0].id);
      Object.assign(entry, await kit.file(`${unit} clerk`, key, 'decision_update', {
        classified: false, progress: done ? 'completed' : 'under_way',
        progress_detail: `1.印发落实方案${MARK}，明确责任分工；\n2.建立月调度机制，协调解决问题${r.int(2, 9)}个。`,
        problems: done ? '无。议定事项已经落实。' : '部分事项需要跨部门协调，时间较紧。',
      }, done ? [['evidence', '落实情况佐证.pdf']] : [], { obligation: o.obligation }));
      await kit.move(`${unit} clerk`, key, entry, 'submit');
      await kit.move(`${unit} reviewer`, key, entry, 'approve');
    });
    t.add(dayAfter(filed, 3), key, () => kit.move('D07 reviewer', key, entry, 'approve'), 15);
  }
}
