// SPDX-License-Identifier: Apache-2.0
// 市级重大改革项目: twelve projects, nine issued in January and reported on for
// the first two months of the year, in time or late, once sent back, once not
// at all; three issued in March and linked to pilots, reported on since.
import { randomOf, dayAfter } from '../random.mjs';
import { themes } from '../themes.mjs';

const MARK = '（演示数据）';
const NAMES = ['攻坚', '集成改革', '扩面提质'];
const MILESTONES = [
  ['印发实施方案', '方案印发'], ['出台配套制度', '制度文件印发'],
  ['应用上线运行', '上线公告'], ['形成评估报告', '评估报告'],
];
/* When the four milestones of a project are due. */
const PLANS = [
  ['2023-02-20', '2023-05-31', '2023-08-31', '2023-12-31'],
  ['2023-02-15', '2023-04-30', '2023-09-30', '2023-12-31'],
  ['2023-02-18', '2023-03-31', '2023-06-30', '2023-11-30'],
  ['2023-02-20', '2023-02-28', '2023-03-15', '2023-03-31'],
];

export default function tell(t, kit) {
  const r = randomOf(20230103);
  const able = themes.filter(x => kit.byName[x[1]]).filter((x, i, all) =>
    all.findIndex(y => y[1] === x[1]) === i).slice(0, 12);
  for (const [i, [theme, department, area]] of able.entries()) {
    const lead = kit.byName[department];
    const participants = r.sample(kit.districts, r.int(2, 3)).map(u => standIn(kit, u));
    if (i % 3 === 0 && lead !== 'D26') participants.push('D26');
    project(t, kit, r, { i, key: `project-${i}`, theme, area, lead, participants });
  }
}

/* Who signs in with the accounts that are announced is of 渝中区: it takes the
   part of the district that has most to report on (ontime.mjs). */
const standIn = (kit, u) => (u.name === '合川区' ? kit.byName['渝中区'] : u.unit);

function bodyOf(kit, r, { i, theme, area, lead, participants }) {
  const { policy_area, track } = kit.lists;
  const field = policy_area.find(c => c.label === area) ?? policy_area[0];
  const tracks = track.filter(x => !x.parent || x.parent === field.code);
  const plan = PLANS[i === 8 ? 3 : i % 3];
  return {
    classified: false, name: `${theme}${NAMES[i % 3]}项目${MARK}`,
    lead_department: lead, participants,
    goals: `围绕${theme}破解体制机制障碍，形成一批制度成果和可复制推广的经验。${MARK}`,
    milestones: MILESTONES.map(([name, mark], n) => ({ name, mark, due: plan[n] })),
    policy_area: field.code, track: r.pick(tracks.length ? tracks : track).code,
  };
}

function project(t, kit, r, story) {
  const { i, key, participants } = story;
  const entry = {};
  const body = bodyOf(kit, r, story);
  const late = i >= 9;
  const filed = late ? `2023-03-0${i - 7}` : dayAfter('2023-01-05', i);
  t.add(filed, key, async () => {
    if (late) body.pilots = await pilots(kit);
    Object.assign(entry, await kit.file('D07 clerk', key, 'project', body));
    await kit.move('D07 clerk', key, entry, 'submit');
  }, 16);
  t.add(dayAfter(filed, 1), key, async () => {
    await kit.move('D07 reviewer', key, entry, 'approve');
    const s = await kit.as('D07 clerk');
    story.milestones = (await s.get(`/entries/${entry.id}`)).body.milestones;
    story.entry = entry.id;
  }, 16);
  for (const [n, unit] of participants.entries()) report(t, kit, r, story, unit, n);
  if (i < 3) survey(t, kit, story);
}

/* Two pilots in force, for a project to be linked to. */
async function pilots(kit) {
  const s = await kit.as('D07 clerk');
  const { items } = await s.get('/entries?module=pilot&state=approved&limit=2');
  return items.map(p => ({ linked: p.id }));
}

/** What a unit says of one milestone when it reports on that day. */
function stateOf(m, n, story, day) {
  const id = { milestone_id: m.milestone_id };
  if (story.i === 8 || (m.due < day && story.i !== 2)) {
    return { ...id, state: 'completed', completed_on: dayAfter(story.i === 8 ? '2023-02-15' : m.due, -1 - (story.i % 3)),
      proof: `${m.mark}已对照核验${MARK}` };
  }
  return { ...id, state: n < 2 ? 'under_way' : 'not_started' };
}

/* Which projects were recognised, and how (R94). */
const SITUATIONS = { 0: 'N4', 4: 'C1', 6: 'P1' };
const PRESS = { P1: { medium: 'M1', not_roundup: true, not_mention_only: true } };

function resultsOf(story, n, unit) {
  if (n > 0 || story.i % 2) return [];
  const situation = SITUATIONS[story.i];
  const claimed = situation && (unit.startsWith('U') || !situation.startsWith('C'));
  return [{
    name: `${story.theme}联审联办机制${MARK}`, form: 'mechanism',
    measures: `针对部门职责交叉问题，建立联审联办机制，实现一窗受理、并联办理。${MARK}`,
    effects: `办理时限压减三成以上，经验在全市推广。${MARK}`,
    ...claimed ? { situation, ...PRESS[situation], event_date: '2023-02-13', source: `改革情况交流2023年第${10 * story.i + story.participants.indexOf(unit) + 1}期${MARK}` } : {},
  }, ...story.i === 6 ? [{
    name: `${story.theme}管理办法${MARK}`, form: 'system',
    measures: `针对责任边界不清问题，出台管理办法，实现权责一致。${MARK}`,
    effects: `相关事项全部纳入清单管理。${MARK}`,
  }] : []];
}

function report(t, kit, r, story, unit, n) {
  const { i, key, lead } = story;
  if (i === 5 && n === 1) return; // owes to this day
  const name = `${key}-${unit}`;
  const entry = { round: 0 };
  const filed = i >= 9 ? `2023-03-${20 + (i % 3) + n}`
    : i === 3 && n === 0 ? '2023-03-04' : `2023-02-${21 + r.int(0, 5)}`;
  const at = d => dayAfter(filed, d);
  t.add(filed, name, async () => {
    const o = await kit.owed(unit, 'project_update', story.entry);
    if (!o) throw new Error('nothing is owed');
    Object.assign(entry, await kit.file(`${unit} clerk`, name, 'project_update', {
      classified: false,
      milestone_states: story.milestones.map((m, k) => stateOf(m, k, story, filed)),
      work_done: `1.召开${story.theme}工作推进会，审议实施方案；\n2.开展专题调研，形成问题清单。${MARK}`,
      problems: `数据共享的制度依据尚不充分。${MARK}`,
      next_steps: `细化责任分工，按时限推进后续里程碑。${MARK}`,
      results: resultsOf(story, n, unit),
    }, [['evidence', '里程碑完成依据.pdf']], { obligation: o.obligation ?? o.id }));
    await kit.move(`${unit} clerk`, name, entry, 'submit');
  }, 10);
  t.add(at(1), name, () => kit.move(`${unit} reviewer`, name, entry, 'approve'), 10);
  if (i === 11 && n === 0) return;
  if (i === 1 && n === 0) {
    t.add(at(2), name, async () => {
      await kit.move(`${lead} clerk`, name, entry, 'return',
        { reason_code: 'wording', note: `请写明方案的文号和印发时间。${MARK}` });
      entry.round = 1;
      await kit.move(`${unit} clerk`, name, entry, 'submit', { note: `已写明方案的文号和印发时间。${MARK}` });
      await kit.move(`${unit} reviewer`, name, entry, 'approve');
    }, 11);
  }
  t.add(at(3), name, () => kit.move(`${lead} clerk`, name, entry, 'approve'), 10);
  if (i === 10 && n === 0) return;
  t.add(at(4), name, () => kit.move('D07 reviewer', name, entry, 'approve'), 15);
}

function survey(t, kit, story) {
  const key = `${story.key}-survey`;
  const entry = {};
  t.add('2023-01-20', key, async () => {
    Object.assign(entry, await kit.file('D07 clerk', key, 'project_survey', {
      classified: false, project: story.entry, year: 2022, score: 88.5 + story.i,
      conclusion: `受访群众和企业总体满意，希望加快办理进度。${MARK}`,
    }, [['report', '项目满意度调查报告.pdf']]));
    await kit.move('D07 clerk', key, entry, 'submit');
  }, 16);
}
