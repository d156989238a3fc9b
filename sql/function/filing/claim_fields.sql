-- SPDX-License-Identifier: Apache-2.0
-- select filing.claim_fields('achievement', body);	-- {source,situation}
-- What the claim of a filing is made of, the most telling first.
create or replace function filing.claim_fields(p_module text, p_body jsonb)
returns text[]
language plpgsql stable
as $$
begin
	return (select case when bool_and(case f when 'document_number'
	        then filing.number_written(p_body ->> f)
	        else p_body ->> f end is not null)
	    then h.claims else h.claims_else end
	from flow.hook h, unnest(h.claims) f where h.module = p_module
	group by h.module);
end
$$;
alter function filing.claim_fields(text, jsonb) owner to rr_owner;
revoke all on function filing.claim_fields(text, jsonb) from public;
grant execute on function filing.claim_fields(text, jsonb) to rr_writer;
