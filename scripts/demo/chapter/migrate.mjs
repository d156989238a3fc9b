// SPDX-License-Identifier: Apache-2.0
// 历史数据迁移: what districts achieved in 2022, prepared by one reviewer of the
// office and approved by another, stands in the ledger and in the register; no
// report of 2023 counts it. A batch of earlier pilots waits for the second person.
import { keyOf, sleep } from '../../lib/client.mjs';

const MARK = '（演示数据）';
const ACHIEVED = [
  ['渝中区', '建立老旧小区更新自主议事机制', 'C2', '2022-03-18', '2022年全市城市更新工作会议'],
  ['江北区', '推行工程建设项目联合验收', 'N4', '2022-05-20', '《演示改革简报》2022年第21期'],
  ['永川区', '深化产教融合校地合作机制', 'N4', '2022-06-30', '《演示改革简报》2022年第30期'],
  ['沙坪坝区', '探索科技成果先用后转制度', 'C1', '2022-08-12', '演示市办文件〔2022〕41号'],
  ['垫江县', '健全乡村公共设施管护机制', 'C2', '2022-10-26', '2022年全市乡村振兴现场会'],
  ['合川区', '推行不动产登记跨区通办', 'N4', '2022-12-09', '《演示改革简报》2022年第58期'],
];
const PILOTS = [
  ['渝中区', '社区养老服务改革试点', '2019-06', '渝演示民发〔2019〕61号', '渝中区、江北区'],
  ['永川区', '职业教育产教融合改革试点', '2020-04', '渝演示教发〔2020〕33号', '永川区'],
  ['合川区', '农村集体资产股份权能改革试点', '2020-09', '渝演示农发〔2020〕78号', '合川区、垫江县'],
  ['沙坪坝区', '知识产权运营服务改革试点', '2021-03', '渝演示知发〔2021〕12号', '沙坪坝区'],
];

const line = cells => cells.map(c => `"${c}"`).join(',');
const table = (heads, rows) => [heads, ...rows].map(line).join('\n');

export default function tell(t, kit) {
  const batch = {};
  const prepare = (key, who, module, csv, reason) => async () => {
    const { migration } = await kit.table(who, key, module, csv, { purpose: 'migration' });
    batch[key] = { id: migration, revision: 1 };
    await act(kit, who, batch[key], 'hand', reason);
  };
  t.add('2023-01-05', '2022年成效晾晒台账', prepare('2022年成效晾晒台账', 'D07 reviewer', 'achievement', table(
    ['填报单位', '是否涉密', '改革事项', '计分情形', '发生时间', '来源文件、会议、期号或版面', '解决问题', '主要成果'],
    ACHIEVED.map(([unit, matter, situation, day, source]) => [unit, '否', `${matter}${MARK}`, situation, day, `${source}${MARK}`,
      '职责交叉、多头报送，企业群众多头跑。', '出台配套制度，平均办理时间压减三成以上。'])),
  `市委改革办2022年成效晾晒台账，按各区县书面确认稿整理。${MARK}`));
  t.add('2023-01-06', '2022年成效晾晒台账', async () => {
    const it = batch['2022年成效晾晒台账'];
    await act(kit, 'D07 reviewer2', it, 'approve', '已逐行核对台账和佐证。');
    await entered(kit, it);
  });
  const { policy_area: areas, track: tracks } = kit.lists;
  const track = tracks.find(x => !x.parent || x.parent === areas[0].code);
  t.add('2023-04-10', '2019—2021年试点台账', prepare('2019—2021年试点台账', 'D07 reviewer2', 'pilot', table(
    ['填报单位', '是否涉密', '项目名称', '级别', '部署单位', '文件标题', '文件文号', '发文日期', '试点范围', '涉及区县', '主管部门',
      '文件未规定应验收时间', '领域', '跑道', '已对照文件核对涉及区县'],
    PILOTS.map(([unit, name, day, number, units]) => [unit, '否', `${name}${MARK}`, '市级', `市级有关部门${MARK}`,
      `关于开展${name}的通知`, number, day, '部分区县', units, '市发展改革委', '是', areas[0].label, track.label, '是'])),
  `市级有关部门2019—2021年试点文件汇编。${MARK}`));
}

async function act(kit, who, it, action, note) {
  const s = await kit.as(who);
  const { revision } = await s.post(`/migrations/${it.id}/transitions`, { action, note },
    { ifMatch: it.revision, key: keyOf('migrate', it.id, action), retry: 3 });
  it.revision = revision;
}

/* The worker lets it in, all rows or none. */
async function entered(kit, it) {
  const s = await kit.as('D07 reviewer2');
  for (let n = 0; n < 300; n += 1) {
    const { state } = await s.get(`/migrations/${it.id}`);
    if (state === 'entered') return;
    if (state !== 'entering') throw new Error(`the migration is ${state}`);
    await sleep(100);
  }
  throw new Error('the migration did not enter within half a minute');
}
