// SPDX-License-Identifier: Apache-2.0
// Files the demo through the API, as the accounts of the units, on the
// rehearsal's clock, and ends with the published reports of projects in January
// and February and of 2023Q1. What is told stands in chapter/*.mjs: each exports
// tell(t, kit) and adds its steps to the timeline t; all chapters are then played
// together, day by day.
//   RR_DIR=var node scripts/demo/load.mjs
import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ApiError, keyOf, pool, sleep } from '../lib/client.mjs';
import { Kit } from './kit.mjs';
import { Timeline } from './play.mjs';

const exec = promisify(execFile);
const here = path.dirname(fileURLToPath(import.meta.url));
const kit = new Kit({
  dir: process.env.RR_DIR,
  base: `https://${process.env.RR_HOST ?? '127.0.0.1'}:${process.env.RR_PORT ?? 8443}`,
});
const began = Date.now();
const say = (...w) => process.stderr.write(`${w.join(' ')}\n`);
const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;

const clock = at => exec(path.join(here, '../db'), ['clock', at]);

async function job(s, location) {
  for (let n = 0; n < 300; n += 1) {
    const j = await s.get(location.replace(/^\/api\/v1/, ''));
    if (j.state === 'done') return j;
    if (j.state === 'failed' || j.state === 'cancelled') {
      throw new Error(`job ${j.kind}: ${j.error}`);
    }
    await sleep(200);
  }
  throw new Error('the report job did not end within a minute');
}

/** One that began by itself when its windows had closed. */
async function begun(s, kind, period, r) {
  if (!['already_exists', 'reason_required'].includes(r.json?.code)) throw new ApiError('POST /reports', r);
  for (let n = 0; n < 300; n += 1) {
    const { items } = await s.get(`/reports?kind=${kind}&period=${period}`);
    if (items.length) return items[0].report;
    await sleep(200);
  }
  throw new Error(`the report of ${period} did not come`);
}

async function report(kind, period) {
  const s = await kit.as('D07 reviewer');
  const r = await s.try('POST', '/reports', {
    body: { kind, period },
    headers: { 'idempotency-key': keyOf('report', period) },
  });
  let id;
  if (r.status === 202) {
    const done = await job(s, r.headers.location ?? `/jobs/${r.json.job ?? r.json.id}`);
    id = done.result.report;
  } else {
    id = await begun(s, kind, period, r);
  }
  await (await kit.as('D07 reviewer2')).post(`/reports/${id}/publish`, undefined,
    { key: keyOf('publish', period) });
  return id;
}

async function main() {
  await clock('2023-01-03T09:00:00+08:00');
  await kit.look();
  const t = new Timeline();
  for (const f of readdirSync(path.join(here, 'chapter')).sort()) {
    (await import(`./chapter/${f}`)).default(t, kit);
  }
  const who = [...kit.phones.keys()].filter(k => /(clerk|reviewer)$/.test(k)
    && (/^U/.test(k) || /^(D07|D08|D12) /.test(k)));
  await pool(who, 4, w => kit.as(w));
  say(`登录 ${who.length} 个账号 ${seconds()}`);
  const ran = await t.play(clock, {
    log: (day, n) => say(`  ${day} 已办 ${n} 步 ${seconds()}`),
  });
  await clock('2023-04-11T09:00:00+08:00');
  await report('project', '202301B');
  const id = await report('district', '2023Q1');
  writeFileSync(path.join(kit.dir, 'demo/refused.json'), JSON.stringify(kit.refused, null, 2));
  writeFileSync(path.join(kit.dir, 'demo/report.json'), JSON.stringify({ report: id, steps: ran }));
  for (const x of kit.refused) {
    say(`  不予受理 ${x.pilot} ${x.name}：${x.detail} ${x.errors?.join('；') ?? ''}`);
  }
  say(`演示数据装载完成：${ran} 步，报表 ${id}，${seconds()}`);
  kit.api.close();
}

main().catch(e => {
  say(e.stack ?? String(e));
  process.exit(1);
});
