-- SPDX-License-Identifier: Apache-2.0
-- R66, X12: width, blanks, marks and case of a name make no other pilot; claims
-- that were made when less was folded are made anew.
\ir ../helper_number.sql
select plan(21);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b,
    t.who('U500105', 'reviewer') as br, t.who('D30', 'clerk') as d \gset

-- one name however it is written
select t.pilot_submitted('{"name": "城市更新试点（二期）"}') as ea \gset
select t.b_pilot('{"name": "x"}') as eb \gset
select is(t.edit(:'b', :eb, jsonb_build_object('name', name)), '200', name) || E'\n'
    || is(t.move(:'b', :eb, 'submit'), 'document_number_taken', 'is the same pilot')
from unnest('{城市更新试点(二期),“城市更新试点”二期,城市更新试点（二期）。,城市 更新试点　二期,《城市更新试点·二期》}'::text[]) name;
select is(t.edit(:'b', :eb, '{"name": "城市更新试点（三期）"}'), '200', 'another number in the name');
select is(t.move(:'b', :eb, 'submit'), '200', 'is another');
select is(filing.number_key('甲〔2023〕1号', '（）'), '甲〔2023〕1号 | （）', 'marks alone are a name as well');
select is(filing.number_key('甲〔2023〕1号', '试点ＡＢ１'), '甲〔2023〕1号 | 试点ab1', 'width and case are folded');

-- nor does an issuer, where there is no number
select t.b_pilot('{"name": "无文号试点", "issuer": "“住房城乡建设部”", "document_number": null,
    "no_document_number_reason": "会议部署"}', '{}') as wo \gset
select is(t.move(:'b', :wo, 'submit'), '200', 'without a number');
select t.made(:'a', 'pilot', t.pilot('{"name": "换名", "document_number": null,
    "no_document_number_reason": "会议部署"}'), null, '{}') as wo2 \gset
select t.attach(:'a', :wo2, 'document_file') as x \gset
select is(t.move(:'a', :wo2, 'submit'), 'document_number_taken', 'issuer and title are folded alike');

-- claims of an earlier fold
update filing.claim set key = '建办科函〔2021〕443号 | 城市更新试点（二期）' where entry = :ea;
update filing.claim set key = '无文号 “住房城乡建设部” 2021-11-04 | 关于开展城市更新试点的通知' where entry = :wo;
create temp table before on commit drop as select * from filing.claim;
select filing.claims_refold('pilot') as x \gset
select is((select key from filing.claim where entry = :ea), '建办科函〔2021〕443号 | 城市更新试点二', 'are made anew');
select is((select key from filing.claim where entry = :wo), '无文号 住房城乡建设部 2021-11-04 | 关于开展城市更新试点的通知', 'from what was signed');
select is((select count(*) from filing.claim k join before b using (entry) where k.key <> b.key), 2::bigint, 'and no other');
-- one that an earlier fold let in beside it
set local session_replication_role = replica;
update filing.version set body = body || '{"name": "城市更新试点(二期)"}' where entry = :eb;
set local session_replication_role = origin;
update filing.claim set key = '建办科函〔2021〕443号 | 城市更新试点(二期)' where entry = :eb;
select filing.claims_refold('pilot') as x \gset
select is((select key from filing.claim where entry = :eb), '建办科函〔2021〕443号 | 城市更新试点(二期)', 'keeps its old key');
select t.move(:'br', :eb, 'approve') as x \gset
select is(t.move(:'d', :eb, 'distribute', t.checked()), 'document_number_taken', 'and is confirmed no more');
select * from finish();
rollback;
