// SPDX-License-Identifier: Apache-2.0
// The first quarter of 2023 as the report needs it: the real pilots of public
// notices and what they refuse, generated pilots with their updates,
// achievements, risk events, the satisfaction survey.
import { ApiError } from '../../lib/client.mjs';
import { pilotBody, realPilots } from '../pilots.mjs';
import { storiesOf } from '../stories.mjs';

export default function tell(t, kit) {
  const { byName, lists, units } = kit;
  const stories = storiesOf({ units: kit.districts, departments: byName, lists });
  for (const [i, row] of realPilots().entries()) {
    const body = pilotBody(row, byName, byName, lists);
    const day = `2023-01-${String(5 + (i % 12)).padStart(2, '0')}`;
    const late = body.document_date > day;
    pilot(t, kit, {
      key: `real-${row.pilot_id}`, unit: body.scope_units[0], body,
      department: body.competent_department,
      filed: row.pilot_id === 'P12' ? '2023-04-03' : day,
      reviewed: row.pilot_id === 'P12' ? '2023-04-04' : day.replace('2023-01', '2023-02'),
      distributed: '2023-02-20',
      updates: late ? [] : body.scope_units.map((unit, k) => realUpdate(row, unit, k)),
    }, row);
  }
  for (const p of stories.pilots) pilot(t, kit, p);
  for (const a of stories.achievements) achievement(t, kit, a);
  for (const k of stories.risks) risk(t, kit, k);
  survey(t, kit, stories.survey, units.find(u => u.kind === 'survey_centre').unit);
}

function pilot(t, kit, story, row) {
  const { unit, department, key } = story;
  const entry = {};
  t.add(story.filed, key, async () => {
    try {
      Object.assign(entry, await kit.file(`${unit} clerk`, key, 'pilot', story.body,
        [['document_file', '部署文件扫描件.pdf']]));
      await kit.move(`${unit} clerk`, key, entry, 'submit');
    } catch (e) {
      if (!(e instanceof ApiError) || !row) throw e;
      entry.refused = e.answer.json;
      kit.refused.push({ pilot: row.pilot_id, name: row.name, code: e.code,
        detail: e.answer.json.detail,
        errors: e.answer.json.errors?.map(x => x.detail) });
    }
  });
  t.add(story.reviewed, key, async () => {
    if (!entry.refused) await kit.move(`${unit} reviewer`, key, entry, 'approve');
  });
  if (row && row.expected_scope !== 'in') return;
  t.add(story.distributed, key, async () => {
    if (entry.refused) return;
    await kit.move(`${department} clerk`, key, entry, 'distribute',
      { findings: { units_checked: true } });
    for (const u of story.updates) update(t, kit, u, entry.id, department);
  });
}

function update(t, kit, u, subject, department) {
  const { key, unit } = u;
  const entry = { round: 0 };
  if (u.path === 'none') return;
  const files = u.body.acceptance === 'accepted'
    ? [['acceptance_evidence', '验收意见.pdf']] : [];
  t.add(u.filed, key, async () => {
    const o = await kit.owed(unit, 'pilot_update', subject);
    if (!o) throw new Error('nothing is owed');
    Object.assign(entry, await kit.file(`${unit} clerk`, key, 'pilot_update', u.body,
      files, { obligation: o.obligation ?? o.id }));
    await kit.move(`${unit} clerk`, key, entry, 'submit');
  });
  if (u.path === 'unit_review') return;
  t.add(u.reviewed, key, () => kit.move(`${unit} reviewer`, key, entry, 'approve'));
  if (u.path === 'department_review') return;
  if (u.path === 'returned_once') {
    t.add(u.department, key, () => kit.move(`${department} clerk`, key, entry, 'return', {
      reason_code: 'wording', note: '请写明会议时间和议定事项后重新提交。（演示数据）',
    }));
    t.add(u.department, key, async () => {
      entry.round = 1;
      await kit.move(`${unit} clerk`, key, entry, 'submit', { note: '已写明会议时间和议定事项。（演示数据）' });
      await kit.move(`${unit} reviewer`, key, entry, 'approve');
    }, 11);
    t.add(u.department, key, () => kit.move(`${department} clerk`, key, entry, 'approve'), 14);
  } else {
    t.add(u.department, key, () => kit.move(`${department} clerk`, key, entry, 'approve'));
  }
  if (u.path === 'office_review') return;
  t.add(u.office, key, () => kit.move('D07 reviewer', key, entry, 'approve'), 15);
}

function achievement(t, kit, a) {
  const entry = {};
  t.add(a.filed, a.key, async () => {
    Object.assign(entry, await kit.file(`${a.unit} clerk`, a.key, 'achievement', a.body,
      [['evidence', '佐证材料.pdf']]));
    if (a.path !== 'draft') await kit.move(`${a.unit} clerk`, a.key, entry, 'submit');
  });
  if (a.path === 'draft') return;
  t.add(a.reviewed, a.key, () => kit.move(`${a.unit} reviewer`, a.key, entry, 'approve'));
  if (a.path === 'office_review') return;
  t.add(a.office, a.key, () => (a.path === 'returned'
    ? kit.move('D07 reviewer', a.key, entry, 'return', {
      reason_code: 'not_eligible', note: '简报未单篇刊发，不符合表三④。（演示数据）',
    })
    : kit.move('D07 reviewer', a.key, entry, 'approve')), 15);
}

function risk(t, kit, k) {
  const unit = k.by === 'opinion' ? 'D08' : 'D12';
  const entry = {};
  t.add(k.filed, k.key, async () => {
    Object.assign(entry, await kit.file(`${unit} clerk`, k.key, 'risk_event', k.body, []));
    await kit.move(`${unit} clerk`, k.key, entry, 'submit');
    await kit.move(`${unit} reviewer`, k.key, entry, 'approve');
  });
  if (k.remark) {
    t.add(k.remark.day, k.key, () => kit.move(`${k.body.districts[0]} clerk`, k.key, entry, 'remark', { note: k.remark.note }));
  }
  t.add(k.office, k.key, () => kit.move('D07 reviewer', k.key, entry, 'approve', {
    findings: {
      caused_by_reform: k.caused,
      caused_grounds: k.caused ? '经核查，起因于该项改革措施的实施。（演示数据）'
        : '经核查，与改革措施无关。（演示数据）',
    },
  }), 16);
}

function survey(t, kit, s, centre) {
  const entry = {};
  t.add(s.filed, s.key, async () => {
    Object.assign(entry, await kit.file(`${centre} clerk`, s.key, 'district_survey', s.body,
      [['report', '一季度区县改革满意度调查报告.pdf']]));
    await kit.move(`${centre} clerk`, s.key, entry, 'submit');
  });
  t.add(s.office, s.key, () => kit.move('D07 reviewer', s.key, entry, 'approve'));
}

/** What a real pilot's district would report: the project and its document are
 *  real, the progress is not known from public text, and says so. */
function realUpdate(row, unit, k) {
  return {
    key: `update-${row.pilot_id}-${unit}`, unit, path: 'approved',
    filed: `2023-03-${15 + (k % 5)}`, reviewed: `2023-03-${16 + (k % 5)}`,
    department: `2023-03-${22 + (k % 5)}`, office: '2023-03-30',
    body: {
      classified: false,
      work_done: `1.印发“${row.name}”实施方案，明确责任单位；\n2.开展阶段性调研督导。（进展为演示数据）`,
      problems: '配套政策衔接有待加强。（演示数据）',
      progress: 'under_way', acceptance: 'awaiting', results: [],
    },
  };
}
