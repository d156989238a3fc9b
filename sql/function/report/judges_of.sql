-- SPDX-License-Identifier: Apache-2.0
-- select * from report.judges_of('2023-03-31');
--     -- ledger.judge_pilots_v1(bigint,ledger.span) | 8c1f…
-- The functions that a report under this rule set counts with, those that they
-- call in turn too, each with the sha256 of its definition.
create or replace function report.judges_of(p_rule_set text)
returns table (signature text, digest text)
language plpgsql stable
as $$
begin
	return query
	with recursive p as materialized (select x.oid, x.proname::text as name,
	        x.prosrc as source from pg_proc x
	    where x.pronamespace = 'ledger'::regnamespace
	    and x.proname ~ '_v[0-9]+$'),
	f(oid, source) as (
		select p.oid, p.source from report.indicators_of(p_rule_set) i
		cross join lateral report.sources_of(i.body) s
		join p on p.name = s.judge
		union
		select p.oid, p.source from f
		join p on strpos(f.source, 'ledger.' || p.name || '(') > 0)
	select f.oid::regprocedure::text, encode(sha256(convert_to(
	    pg_get_functiondef(f.oid), 'UTF8')), 'hex')
	from f order by 1;
end
$$;
alter function report.judges_of(text) owner to rr_owner;
revoke all on function report.judges_of(text) from public;
grant execute on function report.judges_of(text) to rr_writer, rr_reader;
