#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# every_report_recounts.sh [TEMPLATE]	TAP: what a report counted, it counts again
# For ten seconds twelve people give last approvals, one filing after another
# and each through the door, while a reporter cuts a horizon, counts the whole
# district report at it and keeps what it counted.  Afterwards every one of them
# is counted again at its horizon.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/lib.sh
db=scripts/db
pgbench=$(command -v pgbench || echo /usr/lib/postgresql/15/bin/pgbench)
template=${1:-recount_template_$$}
run=recount_run_$$
work=$(mktemp -d)
finish() {
	"$db" drop "$run" || :
	[ "$template" != "recount_template_$$" ] || "$db" drop "$template" || :
	rm -rf "$work"
}
trap finish EXIT
[ $# -gt 0 ] || "$db" template "$template"
"$db" create "$run" --template "$template"
"$db" psql "$run" -qAt -v ON_ERROR_STOP=1 -v standing=410 -v fresh=20000 \
    -f test/lib/fill.sql > "$work/fill"
first=$(awk -F '|' '$1 == "office_review" { print $2 }' "$work/fill")
url=$("$db" url rr_super "$run")
sql() { psql -d "$url" -XqAt -v ON_ERROR_STOP=1 "$@"; }

sql > /dev/null <<'S'
create table t.report (run report.run, counted text);
create function t.count(r report.run) returns text language sql as
    $$ select report.inputs_of(r, 'full')::text $$;
create function t.report() returns void language plpgsql as $$
declare
	r	report.run;
begin
	r := row(0, 'district', '2023Q1', 1, report.rule_set_current('district'),
	    (select max(number) from ledger.horizon), ops.period_end('2023Q1'),
	    false, null, null, ops.now());
	insert into t.report values (r, t.count(r));
end $$;
S
cat > "$work/approve" <<S
\\set n :n + 1
\\set id $first + :client_id + 12 * :n
select status / (status = 200)::int from ops.act('$(sql -c "select t.who('D07', 'reviewer')")',
    'entry_act', null, 'digest', 'request', format('{"path": {"id": "%s"},
    "if_match": 4, "body": {"action": "approve"}}', :id::bigint)::jsonb);
S
sed -i ':a;/^select/{N;s/\n */ /;ta}' "$work/approve"
"$pgbench" -n -M prepared -c 12 -j 2 -T 10 -D n=-1 -f "$work/approve" "$url" \
    > "$work/out" 2> "$work/err" &
bench=$!
while kill -0 $bench 2> /dev/null; do
	sql -c 'select ledger.horizon_cut()' -c 'select t.report()' > /dev/null
done
approved=0
wait $bench && approved=$(awk '/actually processed/ { print $NF }' "$work/out") ||
    tail -n 3 "$work/err"
read -r reports kinds horizons moved <<< "$(sql -F ' ' -c "select count(*),
    count(distinct counted), count(distinct (run).horizon),
    count(*) filter (where t.count(run) <> counted) from t.report")"
read -r facts numbers <<< "$(sql -F ' ' -c "select count(*),
    count(distinct lower(in_force)) from ledger.achievement")"
echo "# $approved approvals, $reports reports, $kinds of them different"
ok() { if [ "$2" -ne 0 ]; then echo "ok $1 - $3"; else echo "not ok $1 - $3"; fi; }
echo 1..4
ok 1 $((approved > 100)) "twelve people approve all the while"
ok 2 $((reports >= 3 && kinds >= 3 && kinds == horizons)) \
    "no two reports at different horizons count the same"
ok 3 $((moved == 0)) "every report counts again what it counted"
ok 4 $((facts == numbers && facts >= approved)) \
    "every approval has a number of its own"
