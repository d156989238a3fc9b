// SPDX-License-Identifier: Apache-2.0
// Getting it done on time, and the lists: what 渝中区 still owes of March and April
// (two of three reports, for 集中填报; the third has no progress and says why), a
// later day asked for and granted, one more that waits to be decided; who is missing
// asked for; one report struck off; two proposals for 跑道, one of them answered.
import { keyOf } from '../../lib/client.mjs';

const MARK = '（演示数据）';
const OFFICE = 'D07 reviewer';

export default function tell(t, kit) {
  chases(t, kit);
  waiver(t, kit);
  suggestions(t, kit);
  marchAndApril(t, kit);
}

/** Of one business and period what is still open, in the order of the units. */
async function open(kit, module, period) {
  const s = await kit.as(OFFICE);
  const { items } = await s.get(`/obligations?module=${module}&period=${period}&state=open&limit=200`);
  return items.sort((a, b) => a.unit.unit.localeCompare(b.unit.unit) || a.obligation - b.obligation);
}
const post = async (kit, who, path, body, ...key) => (await kit.as(who)).post(path, body, { key: keyOf(path, ...key) });

function chases(t, kit) {
  t.add('2023-03-08', 'chase', async () => {
    const [o] = await open(kit, 'project_update', '202301B');
    await post(kit, OFFICE, '/chases', { obligation: o.obligation, note: `请于本周内补报。${MARK}` }, 'one');
  }, 10);
  t.add('2023-04-06', 'chase', () => post(kit, OFFICE, '/chases', { module: 'pilot_update', period: '2023Q1' }, 'all'), 10);
}

/* Of a district: what a department takes up for all is not asked of it again. */
function waiver(t, kit) {
  t.add('2023-04-04', 'waiver', async () => {
    const o = (await open(kit, 'bottleneck_update', '2023Q1')).find(x => x.unit.unit.startsWith('U'));
    await post(kit, OFFICE, `/obligations/${o.obligation}/waiver`, { reason: `该堵点已并入市级部门统一推进，本单位不再单独反馈。${MARK}` });
  }, 11);
}

function suggestions(t, kit) {
  const propose = (area, label, reason) => post(kit, 'U500103 clerk', '/suggestions', {
    code_list: 'track', parent: kit.lists.policy_area.find(a => a.label === area).code, label, reason: `${reason}${MARK}`,
  }, label);
  t.add('2023-03-22', 'suggestion', async () => {
    const { id } = await propose('社会', '演示跑道：社区治理', '社区治理类改革没有合适的跑道可选。');
    await post(kit, OFFICE, `/suggestions/${id}/decision`, { accept: false, answer: `请选用已有跑道“治理”。${MARK}` });
  }, 14);
  t.add('2023-04-10', 'suggestion', () => propose('经济体制', '演示跑道：数字化改革', '数字化改革事项逐年增多，现在分散在几条跑道里。'), 14);
}

/* The two months' reports are owed since 10 April. */
function marchAndApril(t, kit) {
  const who = 'U500103 clerk';
  t.add('2023-04-10', 'march-april', async () => {
    const items = await kit.owedSoon('U500103', 'project_update', '202302B');
    const s = await kit.as(who);
    const [still, later] = items.sort((a, b) => a.subject.id - b.subject.id);
    await noProgress(kit, who, s, still);
    const { extension } = await post(kit, who, `/obligations/${later.obligation}/extensions`,
      { due: '2023-05-12', reason: `配套制度5月上旬审议，审议后一并报送。${MARK}` });
    await post(kit, OFFICE, `/extensions/${extension}/decision`, { decision: 'grant', note: `同意，请按期报送。${MARK}` });
    const other = (await open(kit, 'project_update', '202302B')).find(o => !['U500103', 'D26'].includes(o.unit.unit));
    await post(kit, `${other.unit.unit} clerk`, `/obligations/${other.obligation}/extensions`,
      { due: '2023-05-08', reason: `牵头部门接口标准4月底印发。${MARK}` });
  }, 10);
}

/* The same words as last time, with the reason why there is nothing new. */
async function noProgress(kit, who, s, o) {
  const { items } = await s.get('/entries?module=project_update&state=approved&period=202301B&unit=U500103&limit=50');
  const last = await s.get(`/entries/${items.find(e => e.subject.id === o.subject.id).id}`);
  const entry = await kit.file(who, 'no-progress', 'project_update',
    { ...last.body, no_progress_reason: `上级政策尚未出台，3至4月无新进展。${MARK}` },
    [['evidence', '里程碑完成依据.pdf']], { obligation: o.obligation });
  await kit.move(who, 'no-progress', entry, 'submit');
}
