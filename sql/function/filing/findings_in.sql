-- SPDX-License-Identifier: Apache-2.0
-- select filing.findings_in(e)	-- all that reviewers found in the round under way
-- A department's and the office's findings of one round stand together.
create or replace function filing.findings_in(e filing.entry)
returns jsonb
language plpgsql stable
as $$
begin
	return coalesce((select jsonb_object_agg(f.key, f.value order by v.event)
	    from filing.event v, jsonb_each(v.findings) f
	    where v.entry = (e).entry and v.round = (e).round
	    and v.findings is not null and v.action <> 'return'), '{}');
end
$$;
alter function filing.findings_in(filing.entry) owner to rr_owner;
revoke all on function filing.findings_in(filing.entry) from public;
grant execute on function filing.findings_in(filing.entry) to rr_writer;
