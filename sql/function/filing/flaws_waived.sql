-- SPDX-License-Identifier: Apache-2.0
-- select filing.flaws_waived(e)	-- [{"pointer", "code", "detail"}]: what a migration does without
create or replace function filing.flaws_waived(e filing.entry)
returns jsonb
language sql stable
as $$
	select coalesce(jsonb_agg(jsonb_build_object('pointer', f.pointer,
	    'code', f.code, 'detail', f.detail)), '[]')
	from filing.entry_flaws_all(e) f where filing.migration_waives(f.code)
$$;
alter function filing.flaws_waived(filing.entry) owner to rr_owner;
revoke all on function filing.flaws_waived(filing.entry) from public;
grant execute on function filing.flaws_waived(filing.entry) to rr_writer;
