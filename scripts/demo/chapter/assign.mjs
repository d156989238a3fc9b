// SPDX-License-Identifier: Apache-2.0
// Assigned work of the first quarter: demands that units file, taken up into
// list tasks or declined; one list issued by form, one by table; bottlenecks,
// one of them passed on; what the responsible units report, until 已完成.
import { randomOf, dayAfter } from '../random.mjs';
import { forms, scenes, themes } from '../themes.mjs';

const MARK = '（演示数据）';
/** Departments that take part; each signs in twice. */
const OFFICES = ['市发展改革委', '市住房城乡建委', '市教委', '市商务委', '市民政局',
  '市农业农村委', '市科技局', '市生态环境局'];

export default function tell(t, kit) {
  const c = new Chapter(t, kit);
  const demands = c.demands();
  c.list(demands);
  c.table();
  c.bottlenecks();
}

class Chapter {
  constructor(t, kit) {
    this.t = t;
    this.kit = kit;
    this.r = randomOf(20230215);
    this.districts = kit.districts.map(u => u.unit);
    this.offices = OFFICES.map(n => kit.byName[n]).filter(Boolean);
    this.themes = themes.filter(([, department]) => OFFICES.includes(department));
  }

  lists(areaLabel) {
    const { policy_area: areas, track } = this.kit.lists;
    const area = areas.find(a => a.label === areaLabel) ?? areas[0];
    const own = track.filter(x => !x.parent || x.parent === area.code);
    return { policy_area: area.code, track: (own[0] ?? track[0]).code };
  }

  /** Thirty demands: where each is at the end of the chapter. */
  demands() {
    const ends = [...Array(18).fill('adopted'), ...Array(5).fill('declined'),
      ...Array(3).fill('pending'), 'office_review', 'office_review', 'unit_review', 'draft'];
    const filers = this.r.sample([...this.r.sample(this.districts, 20), ...this.offices,
      ...this.offices.slice(0, 2)], 30);
    return ends.map((end, i) => {
      const theme = this.themes[i % this.themes.length];
      const d = { end, unit: filers[i], key: `demand-${i}`, entry: {}, theme, serial: i };
      this.#file(d);
      return d;
    });
  }

  #file(d) {
    const { t, kit, r } = this;
    const [theme, , area] = d.theme;
    const filed = dayAfter('2023-01-05', r.int(0, 12));
    const clerk = `${d.unit} clerk`;
    const move = (who, action, more) => kit.move(who, d.key, d.entry, action, more);
    const body = {
      classified: false, demand_origin: `D${1 + d.serial % 4}`, ...this.lists(area),
      title: `${r.pick(['建立', '健全', '探索建立'])}${r.pick(scenes)}${theme}${r.pick(forms)}${MARK}`,
      description: wish(d.serial % 4, theme, r.pick(scenes), r.pick(forms)),
    };
    t.add(filed, d.key, async () => {
      Object.assign(d.entry, await kit.file(clerk, d.key, 'demand', body));
      if (d.end !== 'draft') await move(clerk, 'submit');
    });
    if (['draft', 'unit_review'].includes(d.end)) return;
    t.add(dayAfter(filed, 2), d.key, () => move(`${d.unit} reviewer`, 'approve'));
    if (d.end === 'office_review') return;
    if (d.serial === 3) this.#sentBack(d, dayAfter(filed, 4));
    t.add('2023-01-31', d.key, () => move('D07 reviewer', 'approve'), 15);
    if (d.end === 'declined') {
      t.add('2023-02-08', d.key, () => move('D07 reviewer', 'decline', { note: r.pick([
        '国家有关部门正在统一部署，待方案明确后再行研究。',
        '属于部门日常工作，可自行推进，不列入改革需求清单。',
        '与已下发的清单任务内容重复，请并入该任务推进。']) + MARK }), 15);
    }
  }

  /* One is sent back by the office, mended and passed again. */
  #sentBack(d, day) {
    const { t, kit } = this;
    t.add(day, d.key, () => kit.move('D07 reviewer', d.key, d.entry, 'return', {
      reason_code: 'wording', note: `请补充具体改革举措后重新提交。${MARK}`,
    }), 15);
    t.add(dayAfter(day, 2), d.key, async () => {
      d.entry.round = 1;
      await kit.move(`${d.unit} clerk`, d.key, d.entry, 'submit', { note: `已补充具体改革举措。${MARK}` });
      await kit.move(`${d.unit} reviewer`, d.key, d.entry, 'approve');
    });
  }

  /** The first list: six tasks by form, each takes up three demands; prepared
   *  by a clerk, issued by the module's administrator. */
  list(demands) {
    const { r, kit, t } = this;
    const taken = demands.filter(d => d.end === 'adopted');
    for (let i = 0; i < 6; i += 1) {
      const [theme, department, area] = taken[i * 3].theme;
      const units = [...r.sample(this.districts, r.int(5, 8)), kit.byName[department]];
      const task = { key: `task-${i}`, module: 'demand_task', entry: {}, units, due: '2023-03-17', theme };
      t.add('2023-02-10', task.key, async () => {
        Object.assign(task.entry, await kit.file('D07 clerk', task.key, task.module, {
          classified: false, title: `推进${theme}${forms[i]}建设${MARK}`,
          requirement: `针对${theme}中职责交叉、数据不通、标准不一的问题，建立${forms[i]}，`
            + '一季度末前出台制度并在2个以上镇街试行，取得可复制的成果。',
          demands: taken.slice(i * 3, i * 3 + 3).map(d => ({ demand: d.entry.id })),
          units: units.map(unit => ({ unit, due: task.due })), ...this.lists(area),
        }));
      });
      this.#issue(task, '2023-02-13');
    }
  }

  #issue(task, day) {
    this.t.add(day, task.key, () =>
      this.kit.move('D07 reviewer', task.key, task.entry, 'assign'), 15);
    for (const unit of task.units) this.#report(task, unit);
  }

  /** The second list: four tasks to many units by one table. */
  table() {
    const { r, kit, t } = this;
    const names = new Map(kit.units.map(u => [u.unit, u.name]));
    const tasks = this.themes.slice(8, 12).map(([theme, , area], i) => ({
      key: `table-${i}`, module: 'demand_task', entry: {}, theme, area, due: '2023-04-07',
      units: [...r.sample(this.districts, 8), ...r.sample(this.offices, 2)],
      title: `健全${theme}${forms[i + 2]}${MARK}`,
    }));
    const lines = tasks.map(x => {
      const { policy_area: area, track } = this.lists(x.area);
      const label = (list, code) => kit.lists[list].find(c => c.code === code).label;
      return [x.title, `梳理${x.theme}的堵点，形成清单并逐项销号。`, label('policy_area', area),
        label('track', track), x.units.map(u => names.get(u)).join('、'), x.due].join(',');
    });
    t.add('2023-02-27', 'table', async () => {
      const done = await kit.table('D07 reviewer', '改革需求清单', 'demand_task',
        ['任务,任务内容,领域,跑道,责任单位,反馈时限', ...lines].join('\n'), { action: 'assign' });
      tasks.forEach((x, i) => { x.entry.id = done.rows[i].id; });
    }, 15);
    for (const x of tasks) for (const unit of x.units) this.#report(x, unit);
  }

  bottlenecks() {
    const { r, kit, t } = this;
    for (let i = 0; i < 8; i += 1) {
      const [theme, department, area] = this.themes[(i * 3) % this.themes.length];
      const units = [...r.sample(this.districts, r.int(2, 4)), kit.byName[department]];
      const b = { key: `bottleneck-${i}`, module: 'bottleneck', entry: {}, theme, units,
        due: i % 2 ? '2023-03-24' : '2023-03-10' };
      // One names a district whose part belongs to a department, which gets it.
      const passed = i === 2;
      if (passed) b.units = ['U500107', ...units.filter(u => u !== 'U500107')];
      const asked = b.units.map(unit => ({ unit, due: b.due }));
      t.add('2023-02-13', b.key, async () => {
        Object.assign(b.entry, await kit.file('D07 clerk', b.key, b.module, {
          classified: false, title: `${r.pick(scenes)}${theme}${r.pick(['审批', '数据', '标准', '权责'])}堵点${MARK}`,
          requirement: `${theme}涉及多个部门，材料重复提交、结果不能互认，要求明确牵头单位，破解制度性障碍。`,
          units: asked, ...this.lists(area),
        }));
      });
      t.add('2023-02-14', b.key, () => kit.move('D07 reviewer', b.key, b.entry, 'assign'), 15);
      if (passed) this.#passOn(b);
      for (const unit of b.units) this.#report(b, unit);
    }
  }

  #passOn(b) {
    const to = this.offices.find(u => !b.units.includes(u));
    this.t.add('2023-02-21', b.key, () => this.kit.move('U500107 reviewer', b.key, b.entry, 'transfer',
      { unit: to, note: `该事项属市级部门职责，转请主管部门办理。${MARK}` }));
    b.units = [to, ...b.units.filter(u => u !== 'U500107')];
  }

  /** What one unit reports. end: how far it gets; done_later is a report that
   *  is changed to 已完成 once the work is. */
  #report(task, unit) {
    const { r, kit, t } = this;
    const key = `${task.key}-${unit}`;
    const end = r.pick(['approved', 'approved', 'approved', 'approved', 'completed', 'completed',
      'done_later', 'done_later', 'returned', 'office_review', 'unit_review', 'none']);
    const early = task.due > '2023-03-31' ? 5 : r.int(2, 9);
    const filed = dayAfter(task.due, -early);
    const entry = { round: 0 };
    if (end === 'none') return;
    const move = (who, action, more) => kit.move(`${who}`, key, entry, action, more);
    const pass = async more => {
      await move(`${unit} clerk`, 'submit', more);
      await move(`${unit} reviewer`, 'approve');
    };
    const module = `${task.module}_update`;
    t.add(filed, key, async () => {
      const o = await kit.owed(unit, module, task.entry.id);
      Object.assign(entry, await kit.file(`${unit} clerk`, key, module,
        report(r, task.theme, end === 'completed'),
        end === 'completed' ? [['evidence', '完成情况佐证.pdf']] : [], { obligation: o.obligation }));
      await move(`${unit} clerk`, 'submit');
    });
    if (end === 'unit_review') return;
    t.add(dayAfter(filed, 1), key, () => move(`${unit} reviewer`, 'approve'));
    if (end === 'office_review') return;
    if (end === 'returned') {
      t.add(dayAfter(filed, 1), key, () => move('D07 reviewer', 'return', {
        reason_code: 'wording', note: `请写明机制如何运转及取得的效果。${MARK}`,
      }), 15);
      t.add(dayAfter(filed, 3), key, async () => {
        entry.round = 1;
        await pass({ note: `已写明机制如何运转及取得的效果。${MARK}` });
      });
    }
    t.add(dayAfter(filed, 4), key, () => move('D07 reviewer', 'approve'), 15);
    if (end !== 'done_later' || task.due > '2023-03-31') return;
    t.add('2023-03-28', key, async () => {
      entry.round = 2;
      await move(`${unit} clerk`, 'revise');
      await kit.edit(`${unit} clerk`, key, entry, module, report(r, task.theme, true));
      await kit.attach(`${unit} clerk`, key, entry, 'evidence', '完成情况佐证.pdf');
      await pass();
    });
    t.add('2023-03-31', key, () => move('D07 reviewer', 'approve'), 15);
  }
}

/* 来源渠道+具体问题+改革举措, as the manual wants it. */
function wish(channel, theme, scene, form) {
  return [
    `国家有关部委文件要求加快推进${theme}。`,
    `我市${scene}在${theme}上存在堵点，现行机制职责交叉、流程繁复。`,
    `群众企业反映，${scene}办理${theme}有关事项多头跑、材料重复提交。`,
    `先进省市在${theme}上已有成熟做法，我市有条件复制推广。`,
  ][channel] + `目前部门间数据不通、标准不一，制约工作成效。建议建立${form}，`
    + `明确牵头单位和办理时限，推动${theme}取得实效${MARK}。`;
}

function report(r, theme, done) {
  return {
    classified: false,
    progress_detail: `1.出台${theme}工作方案${MARK}，明确责任分工，实现事项清单化管理；\n`
      + `2.建立${r.pick(forms)}，每月会商${r.int(1, 3)}次，协调解决问题${r.int(3, 20)}个；\n`
      + `3.开发建设${theme}协同应用，汇集数据${r.int(2, 40)}万条，办理时间压减${r.int(15, 60)}%。`,
    problems: done ? '无。任务目标已经达到，后续转入常态化运行。'
      : '跨部门数据共享的制度依据尚不充分，部分标准有待上级明确。',
    progress: done ? 'completed' : 'under_way',
  };
}
