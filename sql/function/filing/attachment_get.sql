-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'attachment_get', null, null, '4b2a…',
--     '{"path": {"id": "3"}}');
-- Where its bytes lie; for whoever may see the filing.  A write door, since whoever
-- reads a file stands on the trail of its filing: the file by its number and digest,
-- never by its name.  One that was removed before any version with it was signed
-- is gone, for everybody: it was uploaded by mistake, and may be a secret.
create or replace function filing.attachment_get(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	t	filing.attachment;
	e	filing.entry;
begin
	select * into t from filing.attachment x
	where x.attachment = (args -> 'path' ->> 'id')::bigint
	and (x.until_version is null or x.until_version > x.from_version);
	-- the proof of a request to be named is for whoever decides it
	if not exists (select from filing.join_request r
	    join filing.entry p on p.entry = r.entry
	    where r.attachment = t.attachment and filing.reads_filings(a)
	    and (a.kind = 'reform_office'
	    or a.unit = p.competent_department)) then
		e := filing.seen(jsonb_build_object('path',
		    jsonb_build_object('id', t.entry)), a);
	end if;
	perform ops.audit_about('entry/' || t.entry);
	perform ops.audit_note(jsonb_build_object('file', t.attachment,
	    'field', t.field, 'sha256', t.sha256));
	return ops.done(200, filing.attachment_json(t));
end
$$;
alter function filing.attachment_get(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.attachment_get(org.actor, jsonb) from public;
insert into ops.door (route, door, keyed, once)
values ('attachment_get', 'filing.attachment_get', false, '10 minutes')
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed,
    once = excluded.once;
