#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# two_migrators_follow_each_other.sh	TAP: what the migrator promises
# Works on a copy of sql/, so that files can be spoiled.
set -euo pipefail
cd "$(dirname "$0")/../.."
run=migrator_$$
work=$(mktemp -d)
. scripts/lib.sh
finish() {
	scripts/db drop "$run" || :
	scripts/db drop "${run}_x" || :
	rm -rf "$work"
}
trap finish EXIT
chmod 755 "$work"
mkdir "$work/scripts"
cp scripts/db scripts/lib.sh "$work/scripts/"
cp -r sql "$work/"
db() { "$work/scripts/db" "$@"; }
sql() { db psql "$run" -qAt -v ON_ERROR_STOP=1 -c "$1"; }
n=0
fail=0
check() {
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1: $2, not $3"
		fail=1
	fi
}
says() {	# says WORD COMMAND…: refused with this word?
	local word=$1 out
	shift
	if out=$("$@" 2>&1); then
		echo 'not refused'
	else
		case $out in *"$word"*) echo refused ;; *) echo "$out" ;; esac
	fi
}
state() { sql "select (select count(*) from ops.migration),
    (select count(*) from pg_proc where pronamespace > 16384),
    (select md5(string_agg(u::text, '' order by unit)) from org.unit u)"; }

echo 1..13
db create "$run"
before=$(state)
db migrate "$run" & db migrate "$run" & wait
check 'two at once, and again, change nothing' "$(state)" "$before"
echo 'set role rr_owner; create table ops.more (a int); reset role;' \
    > "$work/sql/migration/9000_more.sql"
db migrate "$run"
check 'a new migration is applied' "$(sql 'select count(*) from ops.more')" 0
echo '-- changed' >> "$work/sql/migration/9000_more.sql"
check 'one that was applied and has changed is refused' \
    "$(says 9000_more db migrate "$run")" refused
rm "$work/sql/migration/9000_more.sql"
check 'a database newer than the program is refused' \
    "$(says 9000_more db migrate "$run")" refused
sql "delete from ops.migration where name like '9000%'"

echo 'create table ops.half (a int); select nothing;' \
    > "$work/sql/migration/9001_half.sql"
check 'a migration that fails' "$(says nothing db migrate "$run")" refused
check 'leaves nothing' "$(sql "select to_regclass('ops.half') is null")" t
rm "$work/sql/migration/9001_half.sql"

f=$work/sql/function/ops/spoilt.sql
head='create or replace function ops.spoilt() returns int language sql'
own='alter function ops.spoilt() owner to rr_owner;'
echo "$head as 'select 1'; $own" > "$f"
check 'a function that the public may execute is refused' \
    "$(says public db migrate "$run")" refused
echo "$head as 'select 1'; revoke all on function ops.spoilt() from public;" > "$f"
check 'one that belongs to the superuser is refused' \
    "$(says 'belongs to' db migrate "$run")" refused
echo "$head security definer as 'select 1'; $own
    revoke all on function ops.spoilt() from public;" > "$f"
check 'a door without a search path is refused' \
    "$(says search_path db migrate "$run")" refused
check 'and none of them stays' \
    "$(sql "select to_regproc('ops.spoilt') is null")" t
rm "$f"
echo "insert into ops.door (route, door) values ('x', 'ops.nothing');" \
    > "$work/sql/function/ops/zz_door.sql"
check 'a route without its function is refused' \
    "$(says 写入口 db migrate "$run")" refused
rm "$work/sql/function/ops/zz_door.sql"

db psql postgres -qc "create database ${run}_x template template0
    encoding 'SQL_ASCII' locale 'C'"
check 'a database of another encoding is refused' \
    "$(says UTF8 db migrate "${run}_x")" refused
check 'a name that is none is refused' "$(says 数据库名 db create 'a;b')" refused
exit $fail
