// SPDX-License-Identifier: Apache-2.0
// A pilot's result goes on as an achievement without being typed again (X46); the
// office compares it with another district's of the same source (X40), sends it
// back once, and passes it; the ledger by unit has it then (R93).
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pdfOf } from '../../../scripts/lib/pdf.mjs';
import { h, shows } from '../browser.mjs';
import { date, pick, resubmit, stored, upload, write } from '../form.mjs';
import { approve, open, sendBack } from '../queue.mjs';
import { Filing } from '../../lib/filing.mjs';
import { until } from '../../lib/until.mjs';

const source = `演示工作简报2023年第${process.pid}期`;
const matter = `探索联审机制 ${process.pid}`;
const other = `建立联审清单 ${process.pid}`;
let update;
let result;

const counted = async () => (await (await h.stack.as('D07 leader')).get('/ledger/achievement/tally?kind=district'))
  .items.find(u => u.unit === 'U500103').total;

describe('a result becomes an achievement', () => {
  before(async () => {
    const clerk = await h.stack.as('U500103 clerk');
    const { items } = await clerk.get('/entries?module=pilot_update&state=approved&limit=200');
    for (const { id, unit } of items.filter(x => x.unit.unit === 'U500103')) {
      const e = await clerk.get(`/entries/${id}`);
      const rows = e.body.results ?? [];
      result = rows.find(r => e.draws[0]?.may && !e.draws[0].made.some(m => m.row === r.result_id));
      if (result) { update = e; break; }
    }
    assert.ok(update, 'the demo has an update with results');
    const achievements = new Filing(h.stack, 'achievement');
    const there = await h.stack.as('U500107 clerk');
    const made = await there.post('/entries', { module: 'achievement', body: {
      classified: false, matter: other, situation: 'N4', event_date: '2023-03-21', source: `《${source}》`,
      problem_solved: '针对职责交叉问题，梳理清单。', main_results: '办理时间压减30%。',
    } });
    await there.attach(made.id, 'evidence', '简报.pdf', pdfOf('evidence', randomUUID()));
    let e = await there.get(`/entries/${made.id}`);
    e = await achievements.step('U500107 clerk', e, 'submit');
    await achievements.step('U500107 reviewer', e, 'approve');
  });

  test('the clerk begins from the result, adds what it did not say, and is told of the same source', async () => {
    const clerk = await h.seat('U500103 clerk', `/entry/${update.id}`);
    await clerk.locator('aside li', { hasText: result.name }).getByRole('button', { name: /转为成效晾晒草稿/ }).click();
    await clerk.waitForURL(/\/fill\/achievement\/\d+$/);
    assert.equal(await clerk.locator('#f-matter').inputValue(), [...result.name].slice(0, 60).join(''));
    assert.equal(await clerk.locator('#f-problem_solved').inputValue(), result.measures);
    assert.equal(await clerk.locator('#f-main_results').inputValue(), result.effects);
    await write(clerk, 'matter', matter);
    await pick(clerk, 'situation', '被中央和国家有关部委工作简报刊发');
    await date(clerk, 'event_date', '2023-03-23');
    await write(clerk, 'source', source);
    await upload(clerk, 'evidence', '简报页.pdf', matter);
    await stored(clerk);
    await clerk.getByRole('button', { name: '提交' }).click();
    await clerk.waitForURL(/\/entry\/\d+$/);
    await shows(clerk.locator('aside'), /同一来源另有填报：其他单位1件/);
    const side = await (await h.stack.as('U500103 clerk')).get(`/entries/${clerk.url().match(/\d+$/)[0]}/alike`);
    assert.ok(side.items.every(x => x.entry.unit.unit === 'U500103'), 'what others filed is not the clerk’s to read');
  });

  test('the office sees both side by side and sends one back', async () => {
    await approve(await open('U500103 reviewer', matter));
    const office = await open('D07 reviewer', matter);
    await shows(office.locator('.pane'), /同一来源另有填报：其他单位1件/);
    await office.locator('.pane').getByRole('link', { name: /并列核对 \d+ 件相近填报/ }).click();
    const seen = await shows(office.getByRole('region', { name: '相近填报' }), new RegExp(`${matter}.*${other}`));
    assert.match(seen, /本件.*同一来源另有填报/);
    assert.match(seen, new RegExp(`${source}.*《${source}》`));
    await sendBack(await open('D07 reviewer', matter), '佐证', '请补充简报全文。');
  });

  test('mended, it passes and counts in the ledger of its unit', async () => {
    const had = await counted();
    const clerk = await h.seat('U500103 clerk', '/desk');
    await clerk.locator('li[data-line]', { hasText: matter }).filter({ hasText: '被驳回，待修改' }).getByRole('link').click();
    await shows(clerk.locator('main'), /请补充简报全文。/);
    await clerk.getByRole('link', { name: '继续填报' }).click();
    await upload(clerk, 'evidence', '简报全文.pdf', matter, 'whole');
    await resubmit(clerk, '已补充简报全文');
    const own = await open('U500103 reviewer', matter);
    await shows(own.locator('.pane'), /改正说明.*已补充简报全文/);
    await approve(own);
    await approve(await open('D07 reviewer', matter));
    await until('it is counted', async () => await counted() !== had);
    assert.equal(await counted(), had + 1);
    const page = await h.seat('D07 leader', '/ledger/achievement/units?kind=district');
    await shows(page.locator('tr', { hasText: '渝中区' }), new RegExp(`${had + 1}$`));
    await page.getByRole('button', { name: '市级部门' }).click();
    await shows(page.locator('h1'), /成效晾晒：市级部门台账/);
    await shows(page.locator('tr', { hasText: '市住房城乡建委' }), /[1-9]\d*$/);
  });

  test('the update shows what became of its result', async () => {
    const clerk = await h.seat('U500103 clerk', `/entry/${update.id}`);
    await shows(clerk.locator('aside li', { hasText: result.name }), new RegExp(`已转为 ?${matter} ?已通过`));
  });
});
