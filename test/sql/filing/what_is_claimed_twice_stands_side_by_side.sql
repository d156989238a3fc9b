-- SPDX-License-Identifier: Apache-2.0
-- X39, X40: one source claimed twice by a unit is refused however it is written;
-- by two units each counts, and the office sees both side by side; so does one
-- event, and a proof of the same bytes.
\ir ../helper_filing.sql
select plan(36);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('D07', 'reviewer') as o \gset
create function t.filed(unit text, more jsonb, proof text) returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'achievement', t.achievement(more));
begin
	perform t.attach(t.who(unit, 'clerk'), e, 'evidence', proof);
	return e;
end $$;
create function t.alike(caller text, e bigint) returns text language sql as $$
	select string_agg((x ->> 'why') || ' ' || (x #>> '{entry,unit,unit}'), ', ' order by n)
	from jsonb_array_elements(t.read(caller, 'filing.entry_alike', jsonb_build_object('path',
	    jsonb_build_object('id', e::text))) -> 'items') with ordinality y (x, n) $$;
create function t.warned(caller text, e bigint) returns text language sql as $$
	select string_agg(w ->> 'code', ' ' order by n) from jsonb_array_elements(t.got(caller, e) -> 'warnings')
	    with ordinality y (w, n) $$;

-- one key however it is written, and two where the numbers differ
select is(filing.source_key('《改革工作简报》 2023年第3期'), filing.source_key('改革工作简报２０２３年3期'), 'marks, width and 第 do not matter');
select isnt(filing.source_key('日报 第3期 12版'), filing.source_key('日报 第31期 2版'), 'numbers keep apart');
select isnt(filing.source_key('简报1'), filing.source_key('简报11'), 'another number is another source');
select is(filing.source_key(' 《》 '), null, 'nothing is no source');

-- twice by one unit
select t.filed('U500103', '{"source": "《改革工作简报》2023年第3期"}', 'a.pdf') as e \gset
select is(t.warned(:'a', :e), null, 'the first one meets nothing');
select is(t.move(:'a', :e, 'submit'), '200', 'and is filed');
select t.filed('U500103', '{"source": "改革工作简报 2023年3期", "event_date": "2023-02-02"}', 'b.pdf') as again \gset
select is(t.warned(:'a', :again), 'same_source', 'a draft with the source is warned');
select is(t.got(:'a', :again) #>> '{warnings,0,detail}', format('同一来源另有填报：本单位“建立数据共享机制”（编号%s）', :e), 'by name, of the own unit');
select is(t.alike(:'a', :again), 'self U500103, same_source U500103', 'and shown beside it');
insert into flow.contact (module, unit, name, phone) values ('achievement', 'U500103', '渝中联系人', '00010230003');
select is(t.read(:'a', 'filing.entry_alike', jsonb_build_object('path', jsonb_build_object('id', :'again')))
    #>> '{items,1,contact,phone}', '00010230003', 'with whom to ask about it');
select is(t.move(:'a', :again, 'submit'), 'source_taken', 'it is refused');
select is((t.moved(:'a', :again, 'submit')).body ->> 'detail', format('“来源文件、会议、期号或版面”“计分情形”与“建立数据共享机制”（编号%s）相同：已由渝中区于%s占用，现为“待本级审核”。',
    :e, to_char(ops.now() at time zone 'Asia/Shanghai', 'yyyy-mm-dd')), 'by the fields and by what holds them');
select is(t.edit(:'a', :again, '{"situation": "N7"}'), '200', 'another situation');
select is(t.move(:'a', :again, 'submit'), '200', 'counts once as well (X39)');
select is(t.got(:'a', :again) ->> 'alike', '1', 'the own reviewer may compare them');

-- by two units: each counts, the office sees it
select t.filed('U500105', '{"source": "改革工作简报2023年第3期", "event_date": "2023-03-01"}', 'c.pdf') as other \gset
select is(t.move(:'b', :other, 'submit'), '200', 'another unit may claim it (X40)');
select is(t.got(:'b', :other) #>> '{warnings,0,detail}', '同一来源另有填报：其他单位2件', 'and is told that others did');
select is(t.got(:'b', :other) ->> 'alike', '0', 'but not what they filed');
select is(t.alike(:'b', :other), 'self U500105', 'which it cannot open here either');
select t.move(t.who('U500105', 'reviewer'), :other, 'approve') as x \gset
select is(t.got(:'o', :other) ->> 'alike', '2', 'the office has both');
select is(t.alike(:'o', :other), 'self U500105, same_source U500103, same_source U500103', 'side by side');
select is(t.read(:'o', 'filing.entry_alike', jsonb_build_object('path', jsonb_build_object('id', :'other')))
    #>> '{items,1,entry,body,source}', '《改革工作简报》2023年第3期', 'with what they say');
select is(t.alike(t.who('U500106', 'clerk'), :other), null, 'a third district sees none of it');
select is(t.move(:'o', :other, 'approve'), '200', 'each counts if it is named');
select is(t.got(:'o', :other) -> 'warnings', '[]', 'what is settled is not warned of');

-- one event, and one file
select t.filed('U500106', '{"source": "会议材料", "situation": "N4", "event_date": "2023-03-01"}', 'd.pdf') as event_ \gset
select is(t.warned(t.who('U500106', 'clerk'), :event_), 'same_event', 'the same day and situation');
select t.filed('U500106', '{"source": "版面一", "situation": "P1", "medium": "M1", "not_roundup": true, "not_mention_only": true,
    "event_date": "2023-03-02"}', 'e.pdf') as press \gset
select is(t.move(t.who('U500106', 'clerk'), :press, 'submit'), '200', 'a report of the press');
select t.filed('U500107', '{"source": "版面二", "situation": "P1", "medium": "M2", "not_roundup": true, "not_mention_only": true,
    "event_date": "2023-03-02"}', 'f.pdf') as press2 \gset
select is(t.warned(t.who('U500107', 'clerk'), :press2), null, 'another medium is another report');
select t.filed('U500107', '{"source": "另一来源", "event_date": "2023-03-03"}', 'a.pdf') as file_ \gset
select is(t.warned(t.who('U500107', 'clerk'), :file_), 'same_file', 'the same bytes prove two');
select is(t.alike(:'o', :file_), 'self U500107, same_file U500103', 'the office sees which');
select is(t.move(t.who('U500107', 'clerk'), :file_, 'submit'), '200', 'it is for reviewers to judge');
-- what it said before it was mended is claimed no longer
select t.filed('U500108', '{"source": "原来的来源", "event_date": "2023-03-05"}', 'g.pdf') as was \gset
select t.move(t.who('U500108', 'clerk'), :was, 'submit') as x, t.move(t.who('U500108', 'reviewer'), :was, 'return',
    '{"reason_code": "other", "note": "来源有误"}') as y \gset
select t.filed('U500109', '{"source": "原来的来源", "event_date": "2023-03-06"}', 'h.pdf') as now_ \gset
select is(t.warned(t.who('U500109', 'clerk'), :now_), 'same_source', 'what came back still claims it');
select t.edit(t.who('U500108', 'clerk'), :was, '{"source": "改正的来源"}') as x \gset
select is(t.warned(t.who('U500109', 'clerk'), :now_), null, 'mended, it claims it no longer');
select t.move(:'o', :e, 'void', '{"note": "误报"}') as x \gset
select is(t.warned(t.who('U500107', 'clerk'), :file_), null, 'a void filing is alike to nothing');
-- what hundreds share is not compared with all of them at each submission
select t.filed('U500109', '{"source": "众人同用的来源", "event_date": "2023-03-07"}', 'i.pdf') as shared \gset
select t.move(t.who('U500109', 'clerk'), :shared, 'submit') as x \gset
set local session_replication_role = replica;
insert into filing.entry overriding system value
select (jsonb_populate_record(e, jsonb_build_object('entry', 9000000 + n))).*
from filing.entry e, generate_series(1, 70) n where e.entry = :shared;
insert into filing.version
select (jsonb_populate_record(v, jsonb_build_object('entry', 9000000 + n))).*
from filing.version v, generate_series(1, 70) n where v.entry = :shared;
set local session_replication_role = origin;
select t.filed('U500110', '{"source": "众人同用的来源", "event_date": "2023-03-08"}', 'j.pdf') as late_ \gset
select is((select count(*) from filing.alike_of((select e from filing.entry e where e.entry = :late_))),
    filing.alike_most(), 'no more than may be compared are looked for');
select is(t.got(t.who('U500110', 'clerk'), :late_) #>> '{warnings,0,detail}', '同一来源另有填报：其他单位50件以上',
    'and the warning says that there are more');
select * from finish();
rollback;
