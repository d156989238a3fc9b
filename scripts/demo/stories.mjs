// SPDX-License-Identifier: Apache-2.0
// The generated part of the demo: what 41 units filed in the first quarter of
// 2023. Nothing here is sent; load.mjs plays it through the API as the units.
// Every filing says 演示数据.
import { randomOf, dayAfter, earlier, later } from './random.mjs';
import { themes, scenes, forms, media } from './themes.mjs';

const MARK = '（演示数据）';
const LAST_FILING = '2023-03-31';
const LAST_REVIEW = '2023-04-07';

/** units: [{unit, name, short}] districts; departments: name → unit id;
 *  lists: list → [{code, label, parent}] as the server gives them. */
export function storiesOf({ units, departments, lists, seed = 20230331 }) {
  const r = randomOf(seed);
  const pilots = pilotStories(r, units, departments, lists, 112);
  return {
    pilots,
    achievements: achievementStories(r, units, departments),
    risks: riskStories(units),
    survey: surveyStory(r, units),
  };
}

function areaOf(lists, label) {
  return lists.policy_area.find(c => c.label === label) ?? lists.policy_area[0];
}

function trackOf(r, lists, area) {
  const own = lists.track.filter(t => !t.parent || t.parent === area.code);
  return r.pick(own.length ? own : lists.track).code;
}

function pilotStories(r, units, departments, lists, n) {
  const able = themes.filter(t => departments[t[1]]);
  return Array.from({ length: n }, (_, i) => {
    const [theme, department, areaLabel] = able[i % able.length];
    const area = areaOf(lists, areaLabel);
    const national = r.chance(0.45);
    const year = r.int(2018, 2022);
    const owners = r.sample(units, r.pick([1, 1, 1, 2, 2, 3, 4]));
    const filed = dayAfter('2023-01-04', r.int(0, 68));
    const issued = dayAfter(`${year}-01-10`, r.int(0, 330));
    const due = r.chance(0.4)
      ? dayAfter('2022-06-30', r.int(0, 270))
      : r.chance(0.5) ? dayAfter('2023-06-30', r.int(0, 500)) : null;
    return {
      key: `pilot-${i}`,
      unit: owners[0].unit,
      filed,
      reviewed: dayAfter(filed, r.int(1, 3)),
      distributed: dayAfter(filed, r.int(4, 8)),
      department: departments[department],
      body: {
        classified: false,
        name: `${r.pick(scenes)}${theme}试点${i + 1}${MARK}`,
        level: national ? 'national' : 'municipal',
        issuer: national ? '国家有关部委（演示）' : department,
        document_title: `关于开展${theme}试点工作的通知${MARK}`,
        document_number: national
          ? `演示部办函〔${year}〕${100 + i}号` : `渝演示发〔${year}〕${10 + i}号`,
        document_date: issued,
        extent: 'districts',
        scope_units: owners.map(u => u.unit),
        competent_department: departments[department],
        ...(due ? { acceptance_due_unstated: false, acceptance_due: due }
          : { acceptance_due_unstated: true }),
        policy_area: area.code,
        track: trackOf(r, lists, area),
      },
      updates: owners.map(u => updateStory(r, u, theme, due, issued, i)),
    };
  });
}

/** What one district says of one pilot this quarter. path: how far it gets. */
function updateStory(r, unit, theme, due, documentDate, i) {
  const filed = dayAfter('2023-03-14', r.int(0, 14));
  const path = r.pick(['approved', 'approved', 'approved', 'approved', 'approved',
    'approved', 'approved', 'approved', 'approved', 'approved', 'approved',
    'approved', 'returned_once', 'office_review', 'department_review',
    'unit_review', 'none']);
  const overdue = due !== null && due <= '2023-03-31';
  const accepted = overdue ? r.chance(0.82) : due !== null && r.chance(0.05);
  const results = r.int(0, 3);
  return {
    key: `update-${i}-${unit.unit}`,
    unit: unit.unit,
    filed,
    path,
    reviewed: dayAfter(filed, 1),
    department: dayAfter(filed, r.int(2, 4)),
    office: earlier(dayAfter(filed, r.int(5, 9)), LAST_REVIEW),
    body: {
      classified: false,
      work_done: `1.召开${theme}试点推进会议，审议工作方案${MARK}；\n`
        + `2.开展专题调研${r.int(2, 6)}次，指导${r.pick(scenes)}试点落地，形成${r.pick(forms)}；\n`
        + `3.开展业务培训${r.int(1, 5)}场，明确部门职责。`,
      problems: '跨部门数据共享的制度依据尚不充分，部分审批事项的权责边界有待上级明确。',
      progress: accepted ? 'completed' : 'under_way',
      acceptance: accepted ? 'accepted' : 'awaiting',
      ...(accepted ? {
        acceptance_date: later(documentDate,
          earlier(dayAfter(due, r.int(-40, overdue ? 60 : -1)), dayAfter(filed, -1))),
      } : {}),
      results: Array.from({ length: results }, (_, k) => ({
        name: `建立${theme}${r.pick(forms)}${k + 1}${MARK}`,
        form: r.pick(['system', 'platform', 'mechanism', 'standard']),
        measures: `针对${r.pick(scenes)}${theme}职责交叉问题，建立${r.pick(forms)}，实现协同办理。`,
        effects: `办理时间压减${r.int(15, 60)}%，在${r.int(2, 9)}个镇街推开。`,
      })),
    },
  };
}

const plenty = { N: [0, 0, 0, 0, 1, 1, 2], C: [0, 1, 1, 1, 2, 2, 3], P: [0, 0, 0, 0, 1] };
const situations = {
  N: ['N3', 'N4', 'N4', 'N6', 'N7', 'N7'],
  C: ['C1', 'C2', 'C3', 'C4', 'C6', 'C6', 'C7', 'C7'],
};

function achievementStories(r, units, departments) {
  const out = [];
  // A generator of its own: whom an experience reached moves nothing else.
  const spread = randomOf(20230401);
  const districts = units.filter(u => u.kind === 'district').map(u => u.unit);
  const takers = unit => spread.sample(districts.filter(d => d !== unit),
    spread.pick([0, 0, 0, 1, 1, 2, 3, 5, 9]));
  const add = (unit, kind) => {
    const i = out.length;
    const event = dayAfter('2023-01-06', r.int(0, 78));
    const filed = earlier(dayAfter(event, r.int(1, 9)), LAST_FILING);
    const [theme] = r.pick(themes);
    const situation = kind === 'P' ? 'P1' : r.pick(situations[kind]);
    out.push({
      key: `achievement-${i}`, unit, filed,
      path: r.pick(['approved', 'approved', 'approved', 'approved', 'approved',
        'approved', 'approved', 'approved', 'returned', 'office_review', 'draft']),
      reviewed: dayAfter(filed, 1),
      office: earlier(dayAfter(filed, r.int(2, 6)), LAST_REVIEW),
      body: {
        classified: false,
        matter: `${r.pick(['建立', '健全', '探索'])}${theme}${r.pick(forms)}${MARK}`,
        situation,
        event_date: event,
        spread_units: takers(unit),
        ...(kind === 'P' ? {
          medium: r.pick(['M1', 'M2', 'M3', 'M4', 'M5']),
          not_roundup: true, not_mention_only: true,
        } : {}),
        source: kind === 'P'
          ? `${event} 第${r.int(1, 16)}版 ${r.pick(media)}（演示${i + 1}）`
          : `演示简报2023年第${i + 1}期`,
        problem_solved: `针对${r.pick(scenes)}${theme}中部门职责交叉、群众多头跑的问题，`
          + '梳理权责清单，压实牵头单位责任。',
        main_results: `出台配套制度${r.int(1, 4)}项，上线协同应用1个，`
          + `服务群众${r.int(2, 30)}万人次，平均办理时间压减${r.int(20, 70)}%。`,
      },
    });
  };
  for (const { unit } of units) {
    for (const kind of ['N', 'C', 'P']) {
      const n = r.pick(plenty[kind]);
      for (let k = 0; k < n; k += 1) add(unit, kind);
    }
  }
  for (const name of ['市发展改革委', '市住房城乡建委', '市教委', '市商务委']) {
    if (departments[name]) add(departments[name], r.pick(['N', 'P']));
  }
  return out;
}

/** office: once the district has spoken or had its three working days. */
function riskStories(units) {
  const id = short => units.find(u => u.short === short).unit;
  return [
    {
      key: 'risk-1', by: 'opinion', filed: '2023-02-16', office: '2023-02-22', caused: true,
      body: {
        classified: false, kind: 'opinion', level: 'opinion_major',
        occurred_at: '2023-02-14T20:30:00+08:00', districts: [id('綦江')],
        details: `某项收费改革宣传解释不到位，引发网络集中质疑${MARK}。`,
        basis: '重大负面网络舆情认定标准（演示）', list_number: '演示舆情2023-01',
      },
    },
    {
      key: 'risk-2', by: 'opinion', filed: '2023-03-09', office: '2023-03-13', caused: false,
      remark: { day: '2023-03-10', note: `该事件由自然灾害引发，与改革措施无关，处置情况已专报${MARK}。` },
      body: {
        classified: false, kind: 'opinion', level: 'opinion_major',
        occurred_at: '2023-03-07T09:00:00+08:00', districts: [id('巴南')],
        details: `自然灾害处置引发网络关注，与改革无关${MARK}。`,
        basis: '重大负面网络舆情认定标准（演示）', list_number: '演示舆情2023-02',
      },
    },
    {
      key: 'risk-3', by: 'mass', filed: '2023-03-17', office: '2023-03-23', caused: true,
      body: {
        classified: false, kind: 'mass', level: 'mass_larger',
        occurred_at: '2023-03-15T10:00:00+08:00', districts: [id('秀山')],
        details: `农贸市场改革安置方案引发聚集${MARK}。`,
        basis: '群体性事件分级规定（演示）', list_number: '演示事件2023-01',
      },
    },
  ];
}

function surveyStory(r, units) {
  return {
    key: 'survey-2023Q1', filed: '2023-03-28', office: '2023-04-03',
    body: {
      classified: false,
      period: '2023Q1',
      rows: units.map(u => ({
        unit: u.unit, score: (78 + r.next() * 17).toFixed(2),
      })),
      conclusion: `2023年一季度区县改革满意度电话调查完成样本8200个${MARK}。`,
    },
  };
}
