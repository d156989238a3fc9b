#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# a_key_is_answered_once.sh [TEMPLATE]	TAP: calls with one key at the same time
# The second waits 2 s, then hears that the first is under way; when the first
# commits meanwhile, it hears the first's answer.  TEMPLATE is a migrated
# database; made here when left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
template=${1:-key_template_$$}
run=key_run_$$
out=$(mktemp -d)
sql() { scripts/db psql "$run" -qAt -v ON_ERROR_STOP=1 "$@"; }
finish() {
	scripts/db drop "$run" || :
	[ "$template" != "key_template_$$" ] || scripts/db drop "$template" || :
	rm -rf "$out"
}
trap finish EXIT
[ $# -gt 0 ] || scripts/db template "$template"
scripts/db create "$run" --template "$template"
caller=$(sql <<'S'
create schema if not exists t;
create or replace function t.slow(a org.actor, args jsonb) returns ops.answer
language plpgsql as $$
begin
	perform pg_sleep((args ->> 'sleep')::float);
	return ops.done(201, json_build_object('n', nextval('ops.notice_id')));
end $$;
grant usage on schema t to rr_writer;
insert into ops.door (route, door) values ('slow', 't.slow')
on conflict (route) do nothing;
with c as (insert into org.account (name, must_change) values ('竞争', false)
	returning account),
g as (insert into org.grant_ (account, unit, role)
	select account, 'U500103', 'clerk' from c returning account, grant_id)
insert into org.session (account, grant_id, refresh_hash, expires_at)
select account, grant_id, 'race ' || random(), now() + interval '1 hour' from g
returning session || '.' || grant_id;
S
)
act() {	# act KEY SLEEP: the code, or the answer's number
	sql -c "select coalesce(code, body ->> 'n') from ops.act('$caller', 'slow',
	    '$1', 'd', 'q', '{\"sleep\": $2}')"
}
fail=0
n=0
check() {
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1: $2, not $3"
		fail=1
	fi
}
echo 1..6
act a 3.5 > "$out/a" & sleep 0.5
began=$(date +%s%N)
check 'a call under way is told' "$(act a 0)" idempotency_in_flight
took=$((($(date +%s%N) - began) / 1000000))
check 'after 2 s' "$([ $took -ge 1900 ] && [ $took -lt 3400 ] && echo yes)" yes
wait
check 'and afterwards answers as before' "$(act a 0)" "$(cat "$out/a")"
act b 1 > "$out/b" & sleep 0.3
check 'one that ends meanwhile answers as the first' "$(act b 0)" \
    "$(wait; cat "$out/b")"
for i in $(seq 16); do act c 0.05 > "$out/c$i" & done
wait
check 'sixteen at once' "$(sort -u "$out"/c* | wc -l)" 1
check 'act once' "$(sql -c "select count(*) from ops.audit where route = 'slow'")" 3
exit $fail
