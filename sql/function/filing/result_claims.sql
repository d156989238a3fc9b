-- SPDX-License-Identifier: Apache-2.0
-- select filing.result_claims('{"name": …, "effects": …}', filing.source_key(…),
--     'e 2023-03-01 N4', 'n 建立联审机制')	-- same_source
-- How a result claims what a filing does that has this source, event and name:
-- the strongest reason, or null.
create or replace function filing.result_claims(r jsonb, p_source text,
    p_event text, p_name text)
returns text
language sql immutable
as $$
	select case when filing.source_key(r ->> 'source') = p_source
	        or char_length(p_source) >= 6
	        and strpos(filing.source_key(r ->> 'effects'), p_source) > 0
	    then 'same_source'
	    when 'e ' || (r ->> 'event_date') || ' ' || (r ->> 'situation')
	        = p_event then 'same_event'
	    when 'n ' || filing.source_key(r ->> 'name') = p_name
	    then 'same_result' end
$$;
alter function filing.result_claims(jsonb, text, text, text) owner to rr_owner;
revoke all on function filing.result_claims(jsonb, text, text, text)
	from public;
grant execute on function filing.result_claims(jsonb, text, text, text)
	to rr_writer;
