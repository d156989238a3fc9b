-- SPDX-License-Identifier: Apache-2.0
-- perform filing.audience_write(e);	-- after every act
create or replace function filing.audience_write(e filing.entry)
returns void
language plpgsql volatile
as $$
declare
	units	text[] := array(select filing.audience_of(e));
begin
	delete from filing.audience x
	where x.entry = (e).entry and x.unit <> all (units);
	insert into filing.audience (unit, module, entry)
	select u, (e).module, (e).entry from unnest(units) u
	on conflict do nothing;
end
$$;
alter function filing.audience_write(filing.entry) owner to rr_owner;
revoke all on function filing.audience_write(filing.entry) from public;
grant execute on function filing.audience_write(filing.entry) to rr_writer;
