-- SPDX-License-Identifier: Apache-2.0
-- Pick lists as the manual of 2023-03-31 has them.  What the office changes is
-- a new effective-dated row, so a code that is there already is left alone.
insert into flow.code_list (code_list, label) values
	('situation', '计分情形'),
	('medium', '中央媒体'),
	('pilot_level', '试点级别'),
	('pilot_extent', '试点范围'),
	('risk_kind', '风险类型'),
	('risk_level', '风险等级'),
	('progress', '推进状态'),
	('acceptance', '验收'),
	('result_form', '成果形式'),
	('demand_origin', '来源渠道'),
	('return_reason', '驳回原因')
on conflict do nothing;

-- 表三.  districts_only: R99.  indicator: what it counts in.
insert into flow.code (code_list, code, label, note, position, more)
select 'situation', t.code, t.label, t.note, t.position,
    jsonb_build_object('indicator', case left(t.code, 1) when 'N' then 'national'
        when 'C' then 'city' else 'media' end)
    || case when t.code like 'C%' then '{"districts_only": true}'
        else '{}' end::jsonb
from (values
	('N1', 1, '在党和国家领导人出席的全国性会议作经验交流', '会议通知、议程或发言材料'),
	('N2', 2, '获党中央国务院或中办国办发文通报表彰', '通报文件'),
	('N3', 3, '在党中央国务院或中办国办文件中得到肯定性表述', '文件相关页'),
	('N4', 4, '被中央和国家有关部委工作简报刊发（单篇或单自然段以上）', '简报页'),
	('N5', 5, '获党和国家领导人肯定性批示', '批示抄清件（多涉密：线下报送）'),
	('N6', 6, '在国家部委主要领导出席的全国性会议作经验交流', '会议通知、发言材料'),
	('N7', 7, '在国家部委文件中得到肯定性表述', '文件相关页'),
	('C1', 8, '获市委市政府（含两办）文件点名推广', '文件相关页'),
	('C2', 9, '在有市委或市政府主要领导出席的全市性会议上作经验交流', '会议通知、发言材料'),
	('C3', 10, '在本区县召开有市领导参加的改革经验现场推广会', '会议通知、新闻报道'),
	('C4', 11, '改革经验被列入市委“最佳实践”案例', '案例公布文件'),
	('C5', 12, '在本区县召开有市级部门主要负责人参加的全市性改革经验现场推广会（参会范围至少为本片区内所有区县代表）', '会议通知、参会名单'),
	('C6', 13, '获市级部门文件点名推广（单篇或单自然段以上介绍本区县改革经验）', '文件相关页'),
	('C7', 14, '获市委改革办《改革工作简报》刊载推广', '简报页'),
	('C8', 15, '获市领导肯定性批示（本单位主要领导是市领导的除外）', '批示抄清件'),
	('P1', 16, '改革经验被5家中央媒体深度专题报道', '版面图、链接、节目截图'))
	t (code, position, label, note)
on conflict do nothing;

-- 新华社 is an agency: one signed dispatch, or an article of its paper (X42).
insert into flow.code (code_list, code, label, note, position) values
	('medium', 'M1', '人民日报', '单篇报道', 1),
	('medium', 'M2', '新华社', '署名单篇稿件或《新华每日电讯》单篇报道', 2),
	('medium', 'M3', '光明日报', '单篇报道', 3),
	('medium', 'M4', '经济日报', '单篇报道', 4),
	('medium', 'M5', '中央广播电视总台', '《新闻联播》单条报道', 5),
	('pilot_level', 'national', '国家级', '中央和国家有关部委部署', 1),
	('pilot_level', 'municipal', '市级', '市级有关部门部署', 2),
	('pilot_extent', 'districts', '部分区县', null, 1),
	('pilot_extent', 'whole_city', '全市', '国家级试点范围为“重庆市”的暂不纳入统计填报范围', 2),
	('progress', 'not_started', '未启动', null, 1),
	('progress', 'under_way', '推进中', null, 2),
	('progress', 'completed', '已完成', null, 3),
	('demand_origin', 'D1', '党中央国务院有部署', '包括习近平总书记重要讲话、重要指示批示精神，党中央国务院（含中办、国办）重要文件要求等', 1),
	('demand_origin', 'D2', '重庆发展有堵点', '指现行的制度、机制、体制形成了制约发展的瓶颈，要把它找出来并通过改革解决掉', 2),
	('demand_origin', 'D3', '群众企业基层有期盼', '指群众企业基层反映的、需要改革来破题的突出问题', 3),
	('demand_origin', 'D4', '先进省市有经验', '指外省市成熟的、先进的、我市有能力、有条件复制推广的改革经验', 4),
	('acceptance', 'awaiting', '待验收', null, 1),
	('acceptance', 'accepted', '已通过验收', null, 2),
	('acceptance', 'failed', '未通过', null, 3),
	('acceptance', 'terminated', '已终止', null, 4),
	('result_form', 'system', '形成制度成果', null, 1),
	('result_form', 'platform', '形成平台（应用）成果', null, 2),
	('result_form', 'mechanism', '形成机制成果', null, 3),
	('result_form', 'standard', '形成标准成果', null, 4),
	('result_form', 'theory', '形成理论成果', null, 5),
	('result_form', 'other', '其他', null, 6)
on conflict do nothing;

-- entered_by: which office files this kind (R117).
insert into flow.code (code_list, code, label, note, parent, position, more) values
	('risk_kind', 'opinion', '重大负面舆情', null, null, 1, '{"entered_by": "cyberspace_office"}'),
	('risk_kind', 'mass', '群体性事件', null, null, 2, '{"entered_by": "petition_office"}'),
	('risk_level', 'opinion_major', '重大负面网络舆情', '“八张问题清单”认定标准', 'opinion', 1, '{}'),
	('risk_level', 'mass_larger', '较大群体性事件', '渝委办发〔2016〕58号', 'mass', 2, '{}'),
	('risk_level', 'mass_major', '重大群体性事件', '渝委办发〔2016〕58号', 'mass', 3, '{}'),
	('risk_level', 'mass_extra', '特别重大群体性事件', '渝委办发〔2016〕58号', 'mass', 4, '{}')
on conflict do nothing;

-- counted: the return counts in the usage appraisal (R97, X56).
insert into flow.code (code_list, code, label, position, more) values
	('return_reason', 'not_eligible', '不符合计分条件（表三）', 1, '{"counted": true}'),
	('return_reason', 'evidence_missing', '缺少佐证材料', 2, '{"counted": false}'),
	('return_reason', 'scan_unreadable', '扫描件不清晰', 3, '{"counted": false}'),
	('return_reason', 'document_number_mismatch', '文号与文件不符', 4, '{"counted": false}'),
	('return_reason', 'units_incomplete', '涉及区县不完整', 5, '{"counted": false}'),
	('return_reason', 'duplicate', '重复填报', 6, '{"counted": false}'),
	('return_reason', 'wording', '表述不规范', 7, '{"counted": false}'),
	('return_reason', 'facts_wrong', '事实有误', 8, '{"counted": false}'),
	('return_reason', 'other', '其他', 9, '{"counted": false}')
on conflict do nothing;
-- Which kinds of field a reason speaks of: whoever submits again is asked about
-- those that stayed as they were.
update flow.code c set more = c.more || jsonb_build_object('concerns', t.types)
from (values
	('evidence_missing', '["files"]'::jsonb),
	('scan_unreadable', '["files"]'),
	('document_number_mismatch', '["document_number"]'),
	('units_incomplete', '["units"]'),
	('wording', '["text", "longtext"]')) t (code, types)
where c.code_list = 'return_reason' and c.code = t.code
and not c.more ? 'concerns';

-- A situation counts by the letter of its code.
update flow.code_list set classes = '{
	"N": {"position": "1", "label": "获全国性肯定评价", "more": {"indicator": "national"}},
	"C": {"position": "2", "label": "获全市推广（仅区县）", "more": {"indicator": "city", "districts_only": true}}}'
where code_list = 'situation' and classes is null;

-- Rules and constraints name these codes.
update flow.code_list set fixed = true
where code_list in ('situation', 'medium', 'pilot_level', 'pilot_extent',
    'risk_kind', 'risk_level', 'progress', 'acceptance') and not fixed;
