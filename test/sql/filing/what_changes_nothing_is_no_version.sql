-- SPDX-License-Identifier: Apache-2.0
-- A correction or an amendment that says what is there already makes no version, is
-- no event, and tells nobody; one that says something else is all of that (R76, X15).
\ir ../helper_filing.sql
select plan(18);
select t.who('U500103', 'reviewer') as r, t.who('D30', 'clerk') as d \gset
create function t.traces(e bigint) returns text language sql as $$
	select format('version %s, revision %s, %s events, %s notices, %s facts', x.version, x.revision,
	    (select count(*) from filing.event v where v.entry = e),
	    (select count(*) from ops.notice n where n.entry = e),
	    (select count(*) from ledger.pilot p where p.pilot = e))
	from filing.entry x where x.entry = e $$;

-- at the department's desk
select t.pilot_submitted() as e \gset
select t.move(:'r', :e, 'approve') as x \gset
select t.traces(:e) as was \gset
select is(t.said(t.edited(:'d', :e, '{"issuer": "住房城乡建设部"}')), '200', 'what is there is corrected to itself');
select is(t.traces(:e), :'was', 'nothing has happened');
select is(t.edit(:'d', :e, '{"document_number": "建办科函〔2021〕443号"}', t.number()), '200', 'so with its number');
select is(t.traces(:e), :'was', 'nothing has happened');
select is(t.said(t.edited(:'d', :e, '{"issuer": "住房和城乡建设部"}')), '200', 'to something else');
select isnt(t.traces(:e), :'was', 'it is a correction');
select is(t.edit(t.who('U500103', 'clerk'), :e, '{"issuer": "住房和城乡建设部"}'), 'not_your_step', 'who may not is refused all the same');

-- in force
select is(t.move(:'d', :e, 'distribute', t.checked()), '200', 'distributed');
select t.traces(:e) as was \gset
select is((t.edited(:'d', :e, '{"scope_units": ["U500103", "U500105"], "acceptance_due": "2023-11-30"}')).body ->> 'version',
    (select version::text from filing.entry where entry = :e), 'what is in force is answered');
select is(t.traces(:e), :'was', 'and nobody is told');
select is(t.said(t.edited(:'d', :e, '{"scope_units": ["U500105", "U500103"]}')), '200', 'districts in another order');
select is(t.traces(:e), :'was', 'are the same districts');
select is(t.said(t.edited(:'d', :e, '{"issuer": "住房和城乡建设部"}')), 'invalid_body', 'what may not be touched is refused all the same');
select is(t.said(t.edited(:'d', :e, '{"acceptance_due": "2023-12-01"}')), '200', 'another day');
select isnt(t.traces(:e), :'was', 'is an amendment');
select is((select count(*) from ops.notice where entry = :e and kind = 'amend' and unit = 'U500105' and text like '%应验收时间有调整%'), 1::bigint,
    'of which the other district is told once');
-- rows, and what is no list
select is(filing.says_the_same('[{"name": "r", "type": "rows"}]', '{"r": [{"a": 1}, {"b": 2}]}', '{"r": [{"b": 2}, {"a": 1}]}'), false,
    'rows have an order');
select is(filing.says_the_same('[]', '{"a": 1}', '{"a": 1, "b": 2}'), false, 'what is added is a change');
select * from finish();
rollback;
