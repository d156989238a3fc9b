#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# one_of_64_approvals.sh [TEMPLATE]	TAP
# Sixty-four reviewers of one office approve the same revision at the same time:
# one does, the others are told that it has moved on; one fact, one signature.
set -euo pipefail
. "$(dirname "$0")/common.bash"
race_database "$@"
rounds=2
sql > "$out/list" <<S
create table t.race (entry bigint, caller text);
create table t.office as select t.who('D07', 'reviewer', i) as caller
from generate_series(1, 64) i;
do \$\$
declare
	e	bigint;
begin
	for i in 1..$rounds loop
		e := t.achievement_submitted('U500103', jsonb_build_object(
		    'source', i::text));
		perform t.move(t.who('U500103', 'reviewer'), e, 'approve');
		insert into t.race select e, caller from t.office;
	end loop;
end \$\$;
select distinct entry, t.rev(entry) from t.race order by 1;
S
echo "1..$((rounds * 2))"
while IFS='|' read -r entry revision; do
	i=0
	sql -c "select caller from t.race where entry = $entry" > "$out/callers"
	while read -r caller; do
		i=$((i + 1))
		echo "select t.said(t.act('$caller', 'entry_act', '{\"path\":
		    {\"id\": \"$entry\"}, \"if_match\": $revision,
		    \"body\": {\"action\": \"approve\"}}'));" > "$out/$entry.$i"
	done < "$out/callers"
	at_once $(ls "$out"/$entry.* | grep -v out$)
	check 'one approves, sixty-three come too late' \
	    "$(cat "$out"/$entry.*.out | sort | uniq -c | xargs)" \
	    '1 200 63 revision_stale'
	check 'one fact, one signature' "$(sql -c "select (select count(*)
	    from ledger.achievement where entry = $entry),
	    (select count(*) from filing.event where entry = $entry
	    and stage = 'office_review')")" '1|1'
done < "$out/list"
exit $fail
