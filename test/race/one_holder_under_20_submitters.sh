#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# one_holder_under_20_submitters.sh [TEMPLATE]	TAP: R66, X12
# Twenty districts submit the same document number and name at the same time,
# again and again: one holds it, nineteen are told who does.
set -euo pipefail
. "$(dirname "$0")/common.bash"
race_database "$@"
rounds=3
sql > "$out/list" <<S
create table t.race (round int, unit text, entry bigint, caller text);
insert into t.race select r, unit, null, t.who(unit, 'clerk')
from generate_series(1, $rounds) r, (select unit from org.unit
    where kind = 'district' order by unit limit 20) u;
update t.race set entry = t.made(caller, 'pilot', t.pilot(jsonb_build_object(
    'name', '第' || round || '轮', 'scope_units', array[unit])), null,
    t.number(round::text));
do \$\$ begin perform t.attach(caller, entry, 'document_file') from t.race; end \$\$;
select round, entry from t.race;
S
while IFS='|' read -r round entry; do
	echo "select t.move(caller, entry, 'submit') from t.race
	    where entry = $entry;" > "$out/$round.$entry"
done < "$out/list"
echo "1..$((rounds * 2))"
for r in $(seq $rounds); do
	at_once $(ls "$out"/$r.* | grep -v out$)
	check "round $r: one is taken, nineteen are told" \
	    "$(cat "$out"/$r.*.out | sort | uniq -c | xargs)" \
	    '1 200 19 document_number_taken'
	check "and one claim stands" "$(sql -c "select count(*), count(*)
	    filter (where e.state = 'in_review') from filing.claim c join
	    filing.entry e using (entry) where c.canonical = '建办科函〔2021〕$r号'")" '1|1'
done
exit $fail
