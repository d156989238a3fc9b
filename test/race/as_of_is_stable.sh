#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# as_of_is_stable.sh [TEMPLATE]	TAP: a read at a horizon never changes
# Clients approve while horizons are cut again and again; each is counted at once
# and again at the end.  Four ways, the last three wrong on purpose and shorter,
# to show that the proof can fail:
#	design	the lock, then the number (what the functions do)
#	late	the number, a while, then the lock: the order swapped
#	none	no lock at all, and the ledger's triggers off
#	guarded	no lock in the approval, but the triggers on: they refuse
# TEMPLATE is a migrated database; made here when left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/lib.sh
db=scripts/db
pgbench=$(command -v pgbench || echo /usr/lib/postgresql/15/bin/pgbench)
template=${1:-race_template_$$}
run=race_run_$$
work=$(mktemp -d)
quiet() { "$db" psql "$1" -qtA -v ON_ERROR_STOP=1 "${@:2}"; }
finish() {
	"$db" drop "$run" || :
	[ "$template" != "race_template_$$" ] || "$db" drop "$template" || :
	rm -rf "$work"
}
trap finish EXIT
[ $# -gt 0 ] || "$db" template "$template"

cat > "$work/approve" <<'S'
begin;
select ledger.approve_begin() as n \gset
select pg_sleep(random() * 0.004);
insert into ledger.achievement (entry, version, unit, in_force, classified,
    matter, situation, event_date, source, problem_solved, main_results)
values (:n, 1, 'U500103', int8range(:n, null), false, 'm', 'N1', '2023-02-01',
    's', 'p', 'r');
commit;
S
for i in $(seq 50); do cat <<'S'
select coalesce(ledger.horizon_cut(), max(number)) as h from ledger.horizon \gset
insert into race_read select :h, count(*) from ledger.achievement
    where in_force @> :h::bigint;
select pg_sleep(0.004);
S
done > "$work/read"

broken() {	# what each variant does to approve_begin and the triggers
	case $1 in
	late) quiet "$run" -c "create or replace function ledger.approve_begin()
	    returns bigint language plpgsql as \$\$
	    declare n bigint := nextval('ledger.approval');
	    begin perform pg_sleep(0.003); perform pg_advisory_xact_lock_shared(785);
	    return n; end \$\$" ;;
	none|guarded) quiet "$run" -c "create or replace function
	    ledger.approve_begin() returns bigint language sql as
	    \$\$ select nextval('ledger.approval') \$\$" ;;
	esac
	case $1 in late|none) quiet "$run" \
	    -c "alter table ledger.achievement disable trigger user" \
	    -c "alter table ledger.achievement alter approved_at set default now()" ;;
	esac
}

variant() {	# variant NAME CLIENTS SECONDS
	"$db" create "$run" --template "$template"
	quiet "$run" -c "create table race_read (h bigint, n bigint)"
	broken "$1"
	"$pgbench" -n -c "$2" -j 1 -T "$3" -f "$work/approve" \
	    "$("$db" url rr_super "$run")" > "$work/out" 2> "$work/err" &
	local bench=$!
	while kill -0 $bench 2> /dev/null; do
		quiet "$run" -f "$work/read" > /dev/null
	done
	wait $bench || :
	read -r reads moved <<< "$(quiet "$run" -F ' ' -c "select count(*),
	    count(*) filter (where m <> n) from race_read, lateral (select
	    count(*) m from ledger.achievement where in_force @> h) x")"
	refused=$(grep -c 'after the last horizon' "$work/err" || :)
	facts=$(quiet "$run" -c "select count(*) from ledger.achievement")
	echo "# $1: $facts facts, $reads reads, $moved changed later," \
	    "$refused refused"
	"$db" drop "$run"
}

ok() { if [ "$2" -ne 0 ]; then echo "ok $1 - $3"; else echo "not ok $1 - $3"; fi; }
echo 1..4
variant design 12 10
ok 1 $((moved == 0 && refused == 0 && facts > 100 && reads > 100)) \
    "a read at a horizon is stable when approvals hold it"
variant guarded 6 4
ok 2 $((moved == 0 && refused > 0)) \
    "without the lock the ledger itself refuses what would come late"
variant late 6 4
ok 3 $((moved > 0)) "a number drawn before the lock comes late"
variant none 6 4
ok 4 $((moved > 0)) "and so it does with no lock at all"
