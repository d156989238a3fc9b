-- SPDX-License-Identifier: Apache-2.0
-- select report.facts_kept(document);	-- true
-- Does every figure of a document find the facts that it counts and leaves out?
create or replace function report.facts_kept(p_document jsonb)
returns boolean
language plpgsql stable
as $$
begin
	return not exists (select
	    from jsonb_each(p_document -> 'inputs') i, jsonb_each(i.value) u,
	    lateral (values (u.value ->> 'digest', u.value -> 'count'),
	        (u.value ->> 'left_digest', u.value -> 'left_count'))
	        w (digest, n)
	    where w.n <> '0' and not exists (select from report.counted c
	        where c.digest = w.digest));
end
$$;
alter function report.facts_kept(jsonb) owner to rr_owner;
revoke all on function report.facts_kept(jsonb) from public;
grant execute on function report.facts_kept(jsonb) to rr_reader;
