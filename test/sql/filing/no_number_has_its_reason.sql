-- SPDX-License-Identifier: Apache-2.0
-- X14: 无, in whichever words, is no number: it has a reason, and the pilot is known
-- by issuer, title and date.
\ir ../helper_number.sql
select plan(11);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b \gset

-- 无 is no number
select is(array(select said from unnest('{无,　无　,没有,暂无。,无文号,没有发文字号,無,/,——,N/A}'::text[]) said
    where filing.number_written(said) is not null), '{}', 'words for none');
select is(array(select said from unnest('{无锡发〔2023〕1号,无字〔2023〕1号,渝府发〔2023〕6号,不详}'::text[]) said
    where filing.number_written(said) is null), '{}', 'and what is none of them');
select is(filing.says_none('　無问题！', '问题'), true, 'of whatever is asked about');
select is(filing.says_none('无人认领的问题', '问题'), false, 'a sentence that begins with it says more');
select t.b_pilot('{"name": "无文号试点", "document_number": "　没有　"}', t.unread()) as wo \gset
select is(t.errors(t.moved(:'b', :wo, 'submit')), '{required /body/no_document_number_reason}', 'it has a reason');
select is(t.warned(:'b', :wo), null, 'and is not called unreadable');
select is(t.edit(:'b', :wo, '{"no_document_number_reason": "会议部署"}'), '200', 'with it');
select is(t.move(:'b', :wo, 'submit'), '200', 'the pilot is filed');
select is((select key || ' ' || coalesce(canonical, '-') from filing.claim where entry = :wo),
    '无文号 住房城乡建设部 2021-11-04 | 关于开展城市更新试点的通知 -', 'and known by issuer, title and date');
select t.made(:'a', 'pilot', t.pilot('{"name": "换名", "document_number": "无",
    "no_document_number_reason": "会议部署"}'), null, '{}') as wo2 \gset
select t.attach(:'a', :wo2, 'document_file') as x \gset
select is((t.moved(:'a', :wo2, 'submit')).body #>> '{fields}', '["document_title", "name", "issuer", "document_date"]',
    'by which the second one is refused');

update filing.claim set key = '无 | 无文号试点', canonical = '无' where entry = :wo;
select filing.claims_refold('pilot') as x \gset
select is((select canonical from filing.claim where entry = :wo), null, 'so is one that was filed as if it were a number');
select * from finish();
rollback;
