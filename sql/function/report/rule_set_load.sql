-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_load('{"id": "2023-03-31", …}');	-- by the migrator
-- A rule set comes with the program, published; the same text again changes
-- nothing, another text under its id is refused: a change is a new id.
create or replace function report.rule_set_load(p_body text)
returns void
language plpgsql volatile
as $$
declare
	b	json := p_body::json;
	sum	text := encode(sha256(convert_to(p_body, 'UTF8')), 'hex');
	missing	text;
begin
	if exists (select from report.rule_set r
	    where r.id = b ->> 'id' and r.digest = sum) then
		return;
	end if;
	insert into report.rule_set (id, report_kind, label, body, digest, state,
	    published_at)
	values (b ->> 'id', b ->> 'report_kind', b ->> 'label', p_body,
	    sum, 'published', ops.now())
	on conflict (id) do update set report_kind = excluded.report_kind,
	    label = excluded.label, body = excluded.body,
	    digest = excluded.digest, state = excluded.state,
	    published_at = excluded.published_at;
	select string_agg(s.judge, ', ') into missing
	from report.indicators_of(b ->> 'id') i
	cross join lateral report.sources_of(i.body) s
	where s.judge is null or i.window_days is null
	or s.judge not in (select j.judge from ledger.judge j)
	or to_regprocedure(format('ledger.%I(bigint, ledger.span)', s.judge))
	    is null;
	if found and missing is not null then
		raise exception '指标体系 % 引用了没有的认定函数：%',
		    b ->> 'id', missing;
	end if;
end
$$;
alter function report.rule_set_load(text) owner to rr_owner;
revoke all on function report.rule_set_load(text) from public;
