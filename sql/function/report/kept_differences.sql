-- SPDX-License-Identifier: Apache-2.0
-- select * from report.kept_differences(r);	-- city | U500103 | 1000 | 1
-- The facts of a document of format 3 whose lines or hashes, as they are kept, are
-- not those that its digests are of.  A line that is not what its own hash says is
-- known by itself; which one is gone, or was changed together with its hash, is
-- asked of the ledger, as long as that still gives the document's digest.
create or replace function report.kept_differences(r report.report)
returns table (indicator text, unit text, entry bigint, version int)
language plpgsql stable
as $$
declare
	d	jsonb := r.document::jsonb;
	bad	jsonb;
	full_	jsonb;
begin
	if d ->> 'format' is distinct from '3' then
		return;
	end if;
	select jsonb_agg(jsonb_build_array(i.key, u.key, w.counted)) into bad
	from jsonb_each(d -> 'inputs') i, jsonb_each(i.value) u,
	    lateral (values (true, u.value ->> 'digest', u.value -> 'count'),
	        (false, u.value ->> 'left_digest', u.value -> 'left_count'))
	        w (counted, digest, n)
	left join report.counted c using (digest)
	where w.n <> '0' and (c.digest is null
	    or (select count(*) from report.counted_lines(c)) <> w.n::bigint
	    or report.lines_digest(c.hashes) <> c.digest
	    or exists (select from report.counted_lines(c) x
	        where x.hash is distinct from encode(sha256(convert_to(x.line,
	        'UTF8')), 'hex')));
	if bad is null then
		return;
	end if;
	full_ := report.inputs_of(report.run_again(r), 'full');
	return query
	with b as (select x ->> 0 as i, x ->> 1 as u, (x ->> 2)::boolean as counted,
	        d -> 'inputs' -> (x ->> 0) -> (x ->> 1) as old,
	        full_ -> 'inputs' -> (x ->> 0) -> (x ->> 1) as new
	    from jsonb_array_elements(bad) x),
	f as (select b.i, b.u, x.entry, x.version from b,
	        lateral report.lines_differ(b.old, b.new, b.counted) x
	    where (b.old -> 'digest', b.old -> 'left_digest')
	        = (b.new -> 'digest', b.new -> 'left_digest')
	    union
	    select b.i, b.u, split_part(x.line, ' ', 2)::bigint,
	        split_part(x.line, ' ', 3)::int
	    from b join report.counted c on c.digest = b.old ->> case
	        when b.counted then 'digest' else 'left_digest' end,
	        lateral report.counted_lines(c) x
	    where x.line is not null and x.hash is distinct from encode(sha256(
	        convert_to(x.line, 'UTF8')), 'hex'))
	select f.i, f.u, f.entry, f.version from f
	union
	select b.i, b.u, null, null from b
	where not exists (select from f where (f.i, f.u) = (b.i, b.u));
end
$$;
alter function report.kept_differences(report.report) owner to rr_owner;
revoke all on function report.kept_differences(report.report) from public;
grant execute on function report.kept_differences(report.report) to rr_reader;
