-- SPDX-License-Identifier: Apache-2.0
-- select * from report.cockpit_answer('district',
--     '{"query": {"basis": "published", "period": "2023Q1"}}');
-- published: from a frozen document alone, of the newest edition or the one that is
-- asked for; it never moves, and "rank_range" comes
-- beside it (null while that is being worked out).  live: the answer
-- that the worker stored after the last seal, and "pending" beside it.  Owned
-- by a role that has nothing on filings: what is not approved cannot get here,
-- whatever its author forgets.
-- Plan: report_published and one row of report.answer.
create or replace function report.cockpit_answer(p_kind text, args jsonb)
returns ops.answer
language plpgsql stable
as $$
declare
	q	jsonb := coalesce(args -> 'query', '{}');
	r	report.report;
	l	report.answer;
	pending	json;
	tag	text;
	range	jsonb;
begin
	perform report.cockpit_query_check(q);
	if coalesce(q ->> 'basis', 'published') = 'live' then
		select * into l from report.answer x
		where x.answer = 'cockpit ' || p_kind;
		if not found then
			perform ops.refuse('not_found',
			    '{"detail": "实时驾驶舱尚未算出，请稍后再看"}');
		end if;
		pending := report.pending_figures();
		tag := md5(l.etag || pending::text);
		return ops.done(200, (left(l.body::text, -1) || ', "rank_range": '
		    || 'null, "day": null, "pending": ' || pending
		    || '}')::json, tag, null, ops.generation());
	end if;
	select * into r from report.report x where x.kind = p_kind
	and x.state = 'published' and (q ->> 'period' is null
	    or x.period = q ->> 'period') and (q ->> 'revision' is null
	    or x.revision = (q ->> 'revision')::bigint)
	order by x.period desc, x.revision desc limit 1;
	if not found then
		perform ops.refuse('not_found', jsonb_build_object('detail',
		    case when q ? 'revision' then '没有发布过这一版报表'
		    when q ? 'period' then '这一期还没有发布的报表'
		    else '还没有发布的报表' end));
	end if;
	-- kept when it was published; made here for one of an older system
	select * into l from report.answer x
	where x.answer = 'cockpit report ' || r.report
	and x.etag = report.cockpit_tag(r);
	if not found then
		l.etag := report.cockpit_tag(r);
		l.body := report.cockpit_of(r.document::jsonb, 'published',
		    r.report, r.frozen_at);
	end if;
	range := report.rank_range_json(r.report);
	return ops.done(200, (left(l.body::text, -1) || ', "day": null, '
	    || '"rank_range": ' || coalesce(range::text, 'null') || '}')::json,
	    md5(concat(l.etag, range ->> 'made_at')), null,
	    ops.generation());
end
$$;
alter function report.cockpit_answer(text, jsonb) owner to rr_owner;
revoke all on function report.cockpit_answer(text, jsonb) from public;
grant execute on function report.cockpit_answer(text, jsonb) to rr_reader;
