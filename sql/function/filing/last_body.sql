-- SPDX-License-Identifier: Apache-2.0
-- select filing.last_body(o)	-- what an update of it begins with
-- Why there was nothing new last time is no reason for this time.
create or replace function filing.last_body(o filing.obligation)
returns jsonb
language plpgsql stable
as $$
begin
	return coalesce(filing.last_body_of((o).module, (o).unit,
	    (o).subject), '{}') - 'no_progress_reason';
end
$$;
alter function filing.last_body(filing.obligation) owner to rr_owner;
revoke all on function filing.last_body(filing.obligation) from public;
grant execute on function filing.last_body(filing.obligation) to rr_writer;
