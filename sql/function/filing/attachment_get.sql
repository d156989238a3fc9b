-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.attachment_get('6f1c….12', '{"path": {"id": "3"}}');
-- Where its bytes lie; for whoever may see the filing.
create or replace function filing.attachment_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	t	filing.attachment;
	e	filing.entry;
begin
	select * into t from filing.attachment x
	where x.attachment = (args -> 'path' ->> 'id')::bigint;
	-- the proof of a request to be named is for whoever decides it
	if not exists (select from filing.join_request r
	    join filing.entry p on p.entry = r.entry
	    where r.attachment = t.attachment and filing.reads_filings(a)
	    and (a.kind = 'reform_office'
	    or a.unit = p.competent_department)) then
		e := filing.seen(jsonb_build_object('path',
		    jsonb_build_object('id', t.entry)), a);
	end if;
	return ops.done(200, filing.attachment_json(t));
end
$$;
alter function filing.attachment_get(text, jsonb) owner to rr_writer;
revoke all on function filing.attachment_get(text, jsonb) from public;
grant execute on function filing.attachment_get(text, jsonb) to rr_api;
