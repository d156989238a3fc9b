#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# a_withdrawal_meets_an_approval.sh [TEMPLATE]	TAP
# The submitter takes back while the reviewer approves, and two clerks submit the
# same draft: of each pair one is done, and the filing is where that one left it.
set -euo pipefail
. "$(dirname "$0")/common.bash"
race_database "$@"
pairs=8
sql > "$out/list" <<S
create table t.race (entry bigint, kind text);
insert into t.race select t.achievement_submitted('U500103',
    jsonb_build_object('source', 'a' || i)), 'withdraw'
from generate_series(1, $pairs) i;
insert into t.race select t.made(t.who('U500103', 'clerk'), 'achievement',
    t.achievement(jsonb_build_object('source', 'b' || i))), 'submit'
from generate_series(1, $pairs) i;
do \$\$ begin perform t.attach(t.who('U500103', 'clerk'), entry, 'evidence')
    from t.race where kind = 'submit';
    perform t.who('U500103', 'reviewer'), t.who('U500103', 'clerk', 2); end \$\$;
select entry, kind, t.rev(entry) from t.race;
S
call() {	# call WHO ENTRY REVISION ACTION
	echo "select t.said(t.act($1, 'entry_act', '{\"path\": {\"id\": \"$2\"},
	    \"if_match\": $3, \"body\": {\"action\": \"$4\"}}'));"
}
echo 1..4
while IFS='|' read -r entry kind revision; do
	if [ "$kind" = withdraw ]; then
		call "t.who('U500103', 'clerk')" $entry $revision withdraw > "$out/$entry.a"
		call "t.who('U500103', 'reviewer')" $entry $revision approve > "$out/$entry.b"
	else
		call "t.who('U500103', 'clerk')" $entry $revision submit > "$out/$entry.a"
		call "t.who('U500103', 'clerk', 2)" $entry $revision submit > "$out/$entry.b"
	fi
	at_once "$out/$entry.a" "$out/$entry.b"
	echo "$kind $(cat "$out/$entry.a.out") $(cat "$out/$entry.b.out") $(sql -c "
	    select stage || ' ' || state from filing.entry where entry = $entry")"
done < "$out/list" > "$out/all"
check 'each ends as whoever came first left it' "$(grep -vc \
    -e '^withdraw 200 revision_stale entry withdrawn$' \
    -e '^withdraw revision_stale 200 office_review in_review$' \
    -e '^submit 200 revision_stale unit_review in_review$' \
    -e '^submit revision_stale 200 unit_review in_review$' "$out/all" || :)" 0
check 'all were tried' "$(wc -l < "$out/all")" $((pairs * 2))
check 'one submission each' "$(sql -c "select count(*) from t.race r
    where (select count(*) from filing.event v where v.entry = r.entry
    and v.action = 'submit') <> 1")" 0
check 'what was taken back claims nothing' "$(sql -c "select count(*) from
    filing.claim c join filing.entry e using (entry) where e.state = 'withdrawn'")" 0
sed 's/^/# /' "$out/all" | sort | uniq -c | sort -rn | head -4
exit $fail
