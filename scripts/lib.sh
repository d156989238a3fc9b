# SPDX-License-Identifier: Apache-2.0
# Settings that every script shares; source it, never run it.
# RR_DIR holds everything that a running system writes.

rr_top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

rr_say() { printf '%s\n' "$*" >&2; }
rr_die() { rr_say "$*"; exit 1; }

# As root nothing of ours runs as root: one other user owns and runs all.
if [ "$(id -u)" = 0 ]; then
	RR_USER=${RR_USER:-reform-report}
else
	RR_USER=$(id -un)
fi
export RR_USER

# rr_as COMMAND…: as the user that runs the system
rr_as() {
	if [ "$(id -u)" = 0 ]; then
		setpriv --reuid="$RR_USER" --regid="$RR_USER" --clear-groups \
		    env HOME="$RR_DIR" "$@"
	else
		"$@"
	fi
}

rr_user_ensure() {
	[ "$(id -u)" = 0 ] || return 0
	id "$RR_USER" > /dev/null 2>&1 ||
	    useradd --system --user-group --no-create-home \
	    --home-dir /nonexistent --shell /usr/sbin/nologin "$RR_USER"
}

# var/ in the work tree, unless the other user cannot even reach it (a clone
# under /root): then a place under /var/lib, one per clone.
if [ -z "${RR_DIR:-}" ]; then
	RR_DIR=$rr_top/var
	if [ "$(id -u)" = 0 ] && id "$RR_USER" > /dev/null 2>&1 &&
	    ! setpriv --reuid="$RR_USER" --regid="$RR_USER" --clear-groups \
	    test -x "$rr_top"; then
		RR_DIR=/var/lib/reform-report-$(printf %s "$rr_top" |
		    sha256sum | cut -c1-8)
	fi
fi
export RR_DIR

RR_HOST=${RR_HOST:-127.0.0.1}
RR_PORT=${RR_PORT:-8443}
RR_KORE_PORT=${RR_KORE_PORT:-18081}	# two instances: this and the next
RR_OPS_PORT=${RR_OPS_PORT:-18091}	# /readyz and /metrics of each
RR_DB=${RR_DB:-reform_report}
RR_BUILD=${RR_BUILD:-$rr_top/build}
RR_INSTANCES=${RR_INSTANCES:-2}
RR_WORKERS=${RR_WORKERS:-1}
export RR_HOST RR_PORT RR_KORE_PORT RR_OPS_PORT RR_DB RR_BUILD
export RR_INSTANCES RR_WORKERS
