-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.alike_results(e, source, event, name, result_id, update);
--	-- 41 | 2 | same_source
-- Updates whose results claim the same source or event, or are the own unit's of
-- the same name (X39, X40); not the result that the filing came from, nor, where it
-- names none, any of what the update that it names is of (X46).  A
-- result is carried from update to update (X53): the last one stands for all.
-- Plan: version_of_result_key, twice; stops at the limit.
create or replace function filing.alike_results(e filing.entry,
    p_source text, p_event text, p_name text, p_result text,
    p_update bigint)
returns table (entry bigint, version int, why text)
language plpgsql stable
as $$
declare
	keys	text[] := array_remove(array['s ' || p_source, p_event, p_name],
	    null);
	marks	text[] := array(select 'm ' || m
	    from unnest(filing.source_marks(p_source)) m);
begin
	return query select distinct on (v.module, v.subject, v.unit) v.entry,
	    v.version, x.why
	from ((select f.entry, w.version, f.module, f.subject, f.unit, w.body
	    from filing.version w join filing.entry f on f.entry = w.entry
	    where w.body ? 'results' and filing.result_keys(w.body) && keys
	    and filing.stands_beside(f, w.version)
	    limit filing.alike_most())
	    union
	    (select f.entry, w.version, f.module, f.subject, f.unit, w.body
	    from filing.version w join filing.entry f on f.entry = w.entry
	    where w.body ? 'results' and filing.result_keys(w.body) @> marks
	    and marks <> '{}' and filing.stands_beside(f, w.version)
	    limit filing.alike_most())) v
	cross join lateral (select c.why
	    from jsonb_array_elements(v.body -> 'results') r,
	        filing.result_claims(r, p_source, p_event,
	        case v.unit when (e).unit then p_name end) c (why)
	    where r ->> 'result_id' is distinct from p_result
	    and c.why is not null
	    order by array_position(
	        '{same_source,same_event,same_result}', c.why)
	    limit 1) x
	where v.entry <> (e).entry
	and (v.module, v.subject, v.unit) is distinct from
	    ((e).module, (e).subject, (e).unit)
	and (p_result is not null or not exists (select from filing.entry u
	    where u.entry = p_update and u.subject = v.subject
	    and u.unit = v.unit))
	order by v.module, v.subject, v.unit, v.entry desc, v.version desc;
end
$$;
alter function filing.alike_results(filing.entry, text, text, text, text,
	bigint) owner to rr_owner;
revoke all on function filing.alike_results(filing.entry, text, text, text,
	text, bigint) from public;
grant execute on function filing.alike_results(filing.entry, text, text, text,
	text, bigint) to rr_writer;
