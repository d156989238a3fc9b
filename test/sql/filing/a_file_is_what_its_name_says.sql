-- SPDX-License-Identifier: Apache-2.0
-- New bytes are looked at once, in the sandbox; what it finds is named to the
-- clerk at submission, and to everybody who reads the filing meanwhile.
\ir ../helper_filing.sql
select plan(20);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r \gset
select t.made(:'a', 'achievement', t.achievement()) as e \gset
create function t.jobs() returns bigint language sql as $$
	select count(*) from ops.job where kind = 'inspect' and state = 'queued' $$;
-- the worker's part: takes the next file and finds this
create function t.found_(findings jsonb) returns void language plpgsql as $$
declare
	j	ops.job := ops.job_take_of('w', '30 s', '{inspect}');
begin
	perform filing.attachment_inspected(j.id, j.lease_token, findings);
end $$;
create function t.file(e bigint) returns jsonb language sql as $$
	select t.got(t.who('U500103', 'clerk'), e) -> 'attachments' -> -1 $$;

select t.attach(:'a', :e, 'evidence', '通知.pdf') as x \gset
select is(t.jobs(), 1::bigint, 'new bytes are to be looked at');
select is((select created_by from ops.job where kind = 'inspect'), null, 'for nobody''s list of jobs');
select is(t.file(:e) -> 'inspected', 'false', 'nobody has looked');
select is(t.file(:e) -> 'pages', 'null', 'so nothing is known');
select t.found_('{"media_type": "application/pdf", "kinds": ["pdf"], "pages": 3, "problem": null}') as x \gset
select is(t.file(:e) -> 'pages', '3', 'then it has pages');
select is(t.file(:e) -> 'inspected', 'true', 'it was looked at');
select is(t.file(:e) -> 'problem', 'null', 'and is well');
select t.attach(t.who('U500103', 'clerk'), t.made(:'a', 'achievement', t.achievement()), 'evidence', '通知.pdf') as x \gset
select is(t.jobs(), 0::bigint, 'the same bytes elsewhere are known already');

select t.attach(:'a', :e, 'evidence', '图片.PNG') as x \gset
select t.found_('{"media_type": "text/html", "kinds": [], "pages": null, "problem": null}') as x \gset
select is(t.file(:e) ->> 'problem', '“图片.PNG”的内容不是PNG文件，请核对后重新上传', 'a page is no picture');
select is(t.errors(t.moved(:'a', :e, 'submit')), '{"attachment_type /body/evidence"}',
    'and is named at submission');
select is(t.got(:'a', :e) -> 'warnings' -> 0 ->> 'code', 'attachment_type', 'its clerk is warned before');
select t.said(t.act(:'a', 'attachment_remove', jsonb_build_object('path', jsonb_build_object('id',
    t.file(:e) ->> 'id')))) as x \gset
select t.attach(:'a', :e, 'evidence', '损坏.pdf') as x \gset
select t.found_('{"media_type": "application/pdf", "kinds": ["pdf"], "pages": null, "problem": "damaged"}') as x \gset
select t.attach(:'a', :e, 'evidence', '锁.pdf') as x \gset
select t.found_('{"media_type": "application/pdf", "kinds": ["pdf"], "pages": null, "problem": "encrypted"}') as x \gset
select is(t.errors(t.moved(:'a', :e, 'submit')),
    '{"attachment_damaged /body/evidence","attachment_damaged /body/evidence"}', 'all bad files at once');
select is(t.move(:'a', :e, 'submit'), 'attachment_damaged', 'under a problem of their own');
select alike((t.moved(:'a', :e, 'submit')).body::text, '%损坏.pdf%锁.pdf%', 'each by its name');

-- Submitted before anybody looked: it goes on, and both sides are told.
select t.made(:'a', 'achievement', t.achievement('{"source": "工作简报2023年第2期"}')) as f \gset
select t.attach(:'a', :f, 'evidence', '晚.pdf') as x \gset
select is(t.move(:'a', :f, 'submit'), '200', 'a worker that is down holds up nobody');
select t.found_('{"kinds": [], "problem": "unreadable"}') as x \gset
select is(t.got(:'r', :f) -> 'warnings' -> 0 ->> 'code', 'attachment_damaged', 'the reviewer sees it');
select is((select count(*) from ops.notice n where n.entry = :f and n.kind = 'file'
    and n.unit = 'U500103' and n.role = 'clerk' and n.text like '%晚.pdf%'), 1::bigint, 'the clerk is told');
select is((select count(*) from ops.notice n where n.entry = :e and n.kind = 'file'), 0::bigint,
    'of a draft nobody is told: submission says it');
select throws_ok($$update filing.blob set problem = 'ugly' where problem = 'damaged'$$, '23514');
select throws_ok($$update filing.blob set inspected_at = null where problem = 'damaged'$$, '23514');
select * from finish();
rollback;
