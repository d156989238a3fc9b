-- SPDX-License-Identifier: Apache-2.0
-- R132: an indicator has its rule in words and in
-- figures.  Who draws up a rule set is told where the two part; the figures count.
\ir ../report_helper.sql
select plan(37);
create function t.notes(set_ jsonb, text_ text) returns text language sql as $$
	select coalesce(string_agg(n.detail, '；' order by n.code, n.detail), '')
	from report.rule_text_notes(set_ || jsonb_build_object('basis', text_)) n $$;
\set two '{"kind": "two_tier", "points": "20", "coefficients": ["1.0", "0.8"]}'
\set three '{"kind": "three_tier", "points": "25", "coefficients": ["1.0", "0.9", "0.8"]}'
\set show '{"kind": "display"}'
\set off '{"kind": "deduction", "judge": "judge_risk_v1", "events": [{"key": "opinion_major", "label": "重大负面网络舆情", "points": "0.1"}, {"key": "mass_larger", "label": "较大群体性事件", "points": "3"}, {"key": "mass_major", "label": "重大群体性事件", "points": "5"}]}'

-- the rule sets that come with the program
select is((select string_agg(s.id || ' ' || n.code, ', ') from report.rule_set s,
    report.rule_set_notes(s.report_kind, s.body::jsonb) n where n.code <>
    'window_outlives_report'), null, 'of the two shipped rule sets nothing is said');
select is((select count(*)::int from report.rule_set s,
    report.rule_set_parts(s.body::jsonb) p where p.about ->> 'basis' ~ '系数：|扣.*分'),
    15, 'although every text of theirs names figures');

-- coefficients
select is(t.notes(:'two', '对应两档标准值赋予两个系数：1.0、0.7。'),
    '评价细则写的系数是 1.0、0.7，设定的是 1.0、0.8', 'coefficients that are others');
select is(t.notes(:'two', '赋予两个系数：1、0.80。'), '', 'another spelling is the same');
select is(t.notes(:'three', '三个系数：优1.0，较优 0.8，一般 0.6'),
    '评价细则写的系数是 1.0、0.8、0.6，设定的是 1.0、0.9、0.8', 'named by their tier');
select is(t.notes(:'three', E'系数分别为100%、90%和\n80%。'), '', 'per cent, over the end of a line');
select is(t.notes(:'three', '系数１．０（优）、０．９（较优）、０．７（一般），计分=指标总分×[本档基础系数+1.5]'),
    '评价细则写的系数是 1.0、0.9、0.7，设定的是 1.0、0.9、0.8', 'full-width, words in brackets');
select is(t.notes(:'two', '采用功效系数法计分，系数由市委改革办另定。满分20分，2024年起分2次、3个批次'), '',
    'a text that names none');
select is(t.notes(:'two', '系数为0.8，满分为20分'), '', 'nor is one number a list');
select is(t.notes('{"kind": "two_tier", "points": "20", "coefficients": ["1", "4/5"]}',
    '系数：1.0、0.7'), '', 'a fraction is not compared');

-- tiers
select is(t.notes(:'two', '分为优、较优、一般三档，对应三档标准值赋予三个系数'),
    '评价细则写“三档”“三个系数”，设定的计分方法是功效系数法（两档）', 'more tiers than the method has');
select is(t.notes(:'three', '对应2档标准值'),
    '评价细则写“2档”，设定的计分方法是功效系数法（三档）', 'fewer, in figures');
select is(t.notes(:'show', '对应两档标准值'),
    '评价细则写“两档”，设定的计分方法是只展示、不计分', 'or none');
select is(t.notes(:'two', '名次进入第三档、较上期升两档的，分三个档次通报'), '',
    'places and steps are no tiers');

-- points
select is(t.notes(:'two', '计分=[0.8+(S-Smin)/(Smax-Smin)×0.2]×18'),
    '评价细则的公式按 18 分计，设定的分值是 20', 'points after the bracket');
select is(t.notes(:'two', '得分＝１８×（0.8＋（S-Smin）/（Smax-Smin）×0.2）。满分20分'),
    '评价细则的公式按 18 分计，设定的分值是 20', 'or before it');
select is(t.notes(:'two', '计分=[0.8+(S-Smin)/(Smax-Smin)*0.2]x20.0 分'), '', 'the same, spelled otherwise');
select is(t.notes(:'show', '计分=[0.8+(S-Smin)/(Smax-Smin)×0.2]×20'),
    '评价细则的公式按 20 分计，设定的是只展示、不计分', 'points of what has none');
select is(t.notes(:'two', '通过验收率=（已通过项目数/应通过项目数）×100%。计分=指标总分×[本档系数+（实际值-本档标准值）]'), '',
    'a rate, or a formula in words, has no points');
select is(t.notes(:'two', '计分=[0.7+(S-Smin)/(Smax-Smin)×0.2]×20'),
    '评价细则的公式从 0.7 起、最多加 0.2，设定的系数是 1.0、0.8', 'the coefficients of the formula');
select is(t.notes(:'two' || '{"coefficients": ["1.0", "0.7"]}'::jsonb,
    '两个系数：1.0、0.8。计分=[0.8+(S-Smin)/(Smax-Smin)×0.2]×20'),
    '评价细则写的系数是 1.0、0.8，设定的是 1.0、0.7；评价细则的公式从 0.8 起、最多加 0.2，设定的系数是 1.0、0.7',
    'each place that would have to be changed');

-- what an event takes off
select is(t.notes(:'off', '发生一起因改革引发的重大负面网络舆情扣0.2分；发生一起较大群体性事件扣3分，重大群体性事件扣 6 分。'),
    '评价细则写重大群体性事件每起扣 6 分，设定的是 5 分；评价细则写重大负面网络舆情每起扣 0.2 分，设定的是 0.1 分',
    'prices that are others');
select is(t.notes(:'off', '特别重大群体性事件扣10分，重大群体性事件扣5分'),
    '评价细则写特别重大群体性事件每起扣 10 分，设定的是不扣分', 'one that is not set');
select is(t.notes(:'off', '重大负面网络舆情，每起扣0.10分，最多扣2分'), '', 'what it takes off at most is no price');
select is(t.notes(:'off', '较大、重大群体性事件分别扣3分、5分。按事件的等级扣分。'), '', 'nor what is told respectively');
select is(t.notes(:'off', '扣3分：较大群体性事件，扣5分：重大群体性事件'), '', 'nor what stands before its event');
select is(t.notes(:'off', '较大群体性事件未处置、升级为重大群体性事件的扣5分'), '', 'the last one named is meant');
select is(t.notes(:'off', '网上谣言每起扣9分，其他事件扣1分'), '', 'others are nobody''s');
select is(t.notes(:'off', E'其中，“重大负面舆情”以“八张\n问题清单”中认定的重大负面网络舆情标准为依据，发生一起\n因改革引发的重大负面网络舆情扣 0.1 分；对\n群体性事件划分为“较大”“重大”“特别重大”三类，发生\n一起因改革引发的较大群体性事件扣 3 分，重大群体性事件扣\n5 分，特别重大群体性事件扣 10 分。'),
    '评价细则写特别重大群体性事件每起扣 10 分，设定的是不扣分', 'the manual''s own words, over its lines');
select is(t.notes(:'two', '系数：' || repeat('1.0、', 600)), '', 'a list that long is no list of coefficients');
select is(t.notes(:'off', null), '', 'a text that is not there says nothing');
select is(t.notes(:'two', '.*+?[({'), '', 'and one of signs alone');
select is(t.notes(:'off' || '{"events": [{"key": "mass_major", "label": "事件(a|b", "points": "1"}]}'::jsonb,
    '事件(a|b扣2分'), '评价细则写事件(a|b每起扣 2 分，设定的是 1 分', 'a name is a name, not a pattern');

-- where the check says it
select is(t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "2024", "label": "新版"}}')), '201', 'a draft');
select jsonb_set(jsonb_set(jsonb_set(body::jsonb, '{pillars,0,indicators,0,points}', '"18"'),
    '{pillars,0,indicators,1,points}', '"12"'),
    '{pillars,3,indicators,0,events,2,points}', '"6"') as b
    from report.rule_set where id = '2024' \gset
create function t.noted(caller text, b jsonb, flaws jsonb default '[]') returns text
language sql as $$
	select string_agg(concat_ws(' ', n ->> 'pointer', n ->> 'code'), ', ')
	from json_array_elements(t.read('rule_set_check', caller, jsonb_build_object(
	    'path', '{"rule_set": "2024"}'::jsonb, 'flaws', flaws, 'indices', '[]'::jsonb,
	    'text', b::text)) -> 'notes') n where n ->> 'code' <> 'window_outlives_report' $$;
select is(t.noted(:'maker', :'b'), '/body/pillars/0/indicators/0/basis text_points, '
    '/body/pillars/0/indicators/1/basis text_points, '
    '/body/pillars/3/indicators/0/basis text_price', 'at the text of each indicator');
select is(t.noted(:'maker', jsonb_set(:'b', '{pillars,0,indicators,1}', '3'),
    '[{"pointer": "/body/pillars/0/indicators/1", "code": "type_wrong", "detail": "…"},
    {"pointer": "/body/points", "code": "points_mismatch", "detail": "…"}]'),
    '/body/pillars/0/indicators/0/basis text_points, '
    '/body/pillars/3/indicators/0/basis text_price', 'also while others cannot be read');
select is(t.noted(:'maker', :'b', (select jsonb_agg('{"pointer": "/body/x"}'::jsonb)
    from generate_series(1, 64))), null, 'not where the engine did not read to the end');
select * from finish();
rollback;
