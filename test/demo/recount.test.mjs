// SPDX-License-Identifier: Apache-2.0
// Every number of the demo's report opens to the facts behind it, and SQL that
// was written here from the manual, not from the judges, finds the same facts
// and the same number. It asks the ledger as it was at the report's horizon.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';

let stack;
let leader;
let report;
let scores;
before(async () => {
  stack = await startStack('demo', 'demo');
  leader = await stack.as('D07 leader');
  [report] = (await leader.get('/reports?kind=district&period=2023Q1')).items;
  scores = await leader.get(`/reports/${report.report}/scores`);
});
after(() => stack.close());

/** unit | entry | num, a row a fact, of the ledger at the horizon. */
async function facts(sql, days = 5) {
  const text = await stack.sql(`with w as (select ${report.horizon}::bigint as h,
      (date '2023-04-10' + 1)::timestamp at time zone 'Asia/Shanghai' as five,
      (date '2023-03-31' + 20 + 1)::timestamp at time zone 'Asia/Shanghai' as twenty),
    u as (select unit from org.unit where kind = 'district' and reports and in_force @> date '2023-03-31')
    ${sql.replaceAll('WINDOW', days === 5 ? 'five' : 'twenty')}`);
  const by = new Map(scores.units.map(s => [s.unit, []]));
  for (const line of text ? text.split('\n') : []) {
    const [unit, entry, num] = line.split('|');
    by.get(unit).push({ entry: Number(entry), num: Number(num) });
  }
  return by;
}
const explained = (unit, indicator) => leader.get(`/reports/${report.report}/scores/${unit}/${indicator}`);
const entries = list => list.map(f => f.entry).sort((a, b) => a - b);
const sum = list => list.reduce((n, f) => n + f.num, 0);

/** Asks for each unit's explanation and compares. den: of the indicator. */
async function same(indicator, found, den) {
  let counted = 0;
  for (const [unit, list] of found) {
    const e = await explained(unit, indicator);
    assert.deepEqual(entries(e.counted), entries(list), `${unit} ${indicator}: the facts`);
    assert.equal(Number(e.num), sum(list), `${unit} ${indicator}: the number`);
    assert.equal(Number(e.den), den ?? list.length, `${unit} ${indicator}: of how many`);
    counted += list.length;
  }
  assert.ok(counted > 0, `${indicator}: something was counted`);
}

// R135, X17, X18: deployed after the 19th Congress, or still going on
const PILOT = `from ledger.pilot_unit n join ledger.pilot p on p.pilot = n.pilot join u on u.unit = n.unit, w
  where n.in_force @> w.h and p.in_force @> w.h and n.approved_at < w.WINDOW
  and p.document_date <= '2023-03-31' and not (p.level = 'national' and p.extent = 'whole_city')
  and not exists (select from ledger.pilot_suspension x where x.pilot = p.pilot and x.in_force @> w.h)`;
const STATE = `(select s from ledger.pilot_state s where s.pilot = p.pilot and s.unit = n.unit
  and s.in_force @> w.h and s.approved_at < w.WINDOW)`;
// … or from before it and not finished before this period
const RUNNING = `(p.document_date >= '2017-10-18' or coalesce((${STATE}).acceptance, 'none') <> 'terminated'
  and ((${STATE}).acceptance = 'accepted' and (${STATE}).acceptance_date < '2023-01-01') is not true
  and ((${STATE}).entry is not null or coalesce(p.still_running, true)))`;

test('pilots taken on (R135)', async () => {
  await same('pilots', await facts(`select n.unit, p.entry, 1 ${PILOT}
    and ${RUNNING}`), 1);
});
test('of those due, passed (R138, X20)', async () => {
  await same('acceptance', await facts(`select n.unit, p.entry,
      (coalesce((${STATE}).acceptance, '') = 'accepted' and (${STATE}).acceptance_date <= '2023-03-31')::int ${PILOT}
    and (p.acceptance_due <= '2023-03-31' or coalesce((${STATE}).acceptance, '') = 'accepted'
      and (${STATE}).acceptance_date <= '2023-03-31')
    and ${RUNNING}`));
});
for (const [indicator, first] of [['national', 'N'], ['city', 'C'], ['media', 'P']]) {
  test(`${indicator}: achievements of the year (R98–R104)`, async () => {
    await same(indicator, await facts(`select a.unit, a.entry, 1 from ledger.achievement a join u using (unit), w
      where a.in_force @> w.h and a.approved_at < w.WINDOW and a.situation like '${first}%'
      and a.event_date between '2023-01-01' and '2023-03-31'
      and not (a.situation = 'C8' and exists (select from org.unit_flag f where f.unit = a.unit
        and f.flag = 'chief_is_city_leader' and f.in_force @> a.event_date))`), 1);
  });
}
test('the quarter’s survey (R153)', async () => {
  await same('satisfaction', await facts(`select distinct on (s.unit) s.unit, s.entry, round(s.score * 100)
    from ledger.district_survey_row s join u using (unit), w
    where s.in_force @> w.h and s.approved_at < w.WINDOW and s.period <= '2023Q1'
    order by s.unit, s.period desc`, 20), 100);
});
test('what reform caused is taken off (R156–R158)', async () => {
  await same('risk', await facts(`select n.unit, r.entry, case r.level when 'opinion_major' then 1
      when 'mass_larger' then 30 when 'mass_major' then 50 when 'mass_extra' then 100 end
    from ledger.risk_event_unit n join ledger.risk_event r using (entry) join u on u.unit = n.unit, w
    where n.in_force @> w.h and r.in_force @> w.h and n.approved_at < w.WINDOW and r.caused_by_reform
    and r.occurred_at >= '2023-01-01 00:00+08' and r.occurred_at < '2023-04-01 00:00+08'`), 10);
});
