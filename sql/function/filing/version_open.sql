-- SPDX-License-Identifier: Apache-2.0
-- select filing.version_open(e, a, body, derived, false) into e;
-- The next version, open to be written in place, or signed at once (a
-- correction).  Whoever wrote before stays among its authors.
create or replace function filing.version_open(e filing.entry, a org.actor,
    p_body jsonb, p_derived jsonb, p_frozen boolean)
returns filing.entry
language plpgsql volatile
as $$
declare
	old	filing.version;
	n	int;
begin
	select * into old from filing.version v
	where v.entry = e.entry and v.version = e.version;
	select max(v.version) + 1 into n from filing.version v
	where v.entry = e.entry;
	insert into filing.version (entry, version, body, derived, form_hash,
	    author, authors, unit, written_at, frozen_at)
	select e.entry, n, p_body, p_derived, coalesce(f.hash, old.form_hash),
	    case when p_frozen then a.account else old.author end,
	    case when p_frozen then array[a.account] else old.authors end,
	    case when p_frozen then a.unit else old.unit end, ops.now(),
	    case when p_frozen then ops.now() end
	from (select) one
	left join flow.form f on f.module = e.module and f.current;
	e.version := n;
	return e;
end
$$;
alter function filing.version_open(filing.entry, org.actor, jsonb, jsonb,
	boolean) owner to rr_owner;
revoke all on function filing.version_open(filing.entry, org.actor, jsonb,
	jsonb, boolean) from public;
grant execute on function filing.version_open(filing.entry, org.actor, jsonb,
	jsonb, boolean) to rr_writer;
