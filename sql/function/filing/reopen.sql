-- SPDX-License-Identifier: Apache-2.0
-- select filing.reopen(e, a) into e;	-- a fresh open version, a new round of signatures
create or replace function filing.reopen(e filing.entry, a org.actor)
returns filing.entry
language plpgsql volatile
as $$
begin
	select x.* into e from filing.version v,
	    filing.version_open(e, a, v.body, v.derived, false) x
	where v.entry = e.entry and v.version = e.version;
	e.round := e.version;
	update filing.obligation set state = 'open'
	where entry = e.entry and state = 'filed';
	return e;
end
$$;
alter function filing.reopen(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.reopen(filing.entry, org.actor) from public;
grant execute on function filing.reopen(filing.entry, org.actor) to rr_writer;
