# SPDX-License-Identifier: Apache-2.0
# Sourced by races about filings: a database with the tests' helpers in it, and
# many sessions that start at the same time.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
run=filing_race_$$
out=$(mktemp -d)
url=$(scripts/db url rr_super "$run")
sql() { psql -d "$url" -XqAt -v ON_ERROR_STOP=1 "$@"; }
finish() {
	scripts/db drop "$run" || :
	[ -n "${given:-}" ] || scripts/db drop "${run}_t" || :
	rm -rf "$out"
}
# race_database [TEMPLATE]: made from a migrated one, with helper_filing.sql
race_database() {
	given=${1:-}
	trap finish EXIT
	[ -n "$given" ] || scripts/db template "${run}_t"
	scripts/db create "$run" --template "${given:-${run}_t}"
	{ echo '\i test/sql/helper_filing.sql'
	  echo 'grant usage on schema t to public; commit;'; } |
	    sql -f - > /dev/null
}
# at_once FILE…: each file a psql session of its own; all wait at one lock, and
# start when the last of them has come.  What each said is in FILE.out.
at_once() {
	local f
	rm -f "$out/held"
	sql -c 'select pg_advisory_lock(4711)' -c '\! touch '"$out/held" \
	    -c "do \$\$ begin while (select count(*) from pg_locks
	        where locktype = 'advisory' and objid = 4711 and not granted
	        and database = (select oid from pg_database
	            where datname = current_database())) < $# loop
	        perform pg_sleep(0.02); end loop; end \$\$" > /dev/null &
	until [ -e "$out/held" ]; do sleep 0.02; done
	for f in "$@"; do
		{ echo 'select pg_advisory_lock_shared(4711) \g /dev/null'
		  cat "$f"; } | sql -f - > "$f.out" 2>&1 &
	done
	wait
}
n=0
fail=0
check() {	# check SENTENCE HAVE WANT
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1: $2, not $3"
		fail=1
	fi
}
