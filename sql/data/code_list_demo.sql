-- SPDX-License-Identifier: Apache-2.0
-- 领域 and 跑道: the manual wants them and lists none (R35, R36).  These rows are
-- 演示, until the office puts its own in their place.
insert into flow.code_list (code_list, label, demo) values
	('policy_area', '领域', true),
	('track', '跑道', true)
on conflict do nothing;

insert into flow.code (code_list, code, label, note, position) values
	('policy_area', 'economy', '经济体制', '演示', 1),
	('policy_area', 'science', '科技创新', '演示', 2),
	('policy_area', 'opening', '对外开放', '演示', 3),
	('policy_area', 'law', '民主法治', '演示', 4),
	('policy_area', 'culture', '文化', '演示', 5),
	('policy_area', 'society', '社会', '演示', 6),
	('policy_area', 'ecology', '生态文明', '演示', 7),
	('policy_area', 'party', '党建', '演示', 8)
on conflict do nothing;

insert into flow.code (code_list, code, label, note, parent, position) values
	('track', 'state_firms', '国资国企改革', '演示', 'economy', 1),
	('track', 'factor_market', '要素市场化配置', '演示', 'economy', 2),
	('track', 'business_climate', '营商环境', '演示', 'economy', 3),
	('track', 'urban_rural', '城乡融合发展', '演示', 'economy', 4),
	('track', 'research_system', '科研管理体制', '演示', 'science', 5),
	('track', 'talent', '人才评价激励', '演示', 'science', 6),
	('track', 'corridor', '通道与口岸', '演示', 'opening', 7),
	('track', 'open_platform', '开放平台', '演示', 'opening', 8),
	('track', 'grassroots_democracy', '基层民主', '演示', 'law', 9),
	('track', 'law_enforcement', '行政执法', '演示', 'law', 10),
	('track', 'public_culture', '公共文化服务', '演示', 'culture', 11),
	('track', 'heritage', '文化遗产保护利用', '演示', 'culture', 12),
	('track', 'health', '医疗卫生', '演示', 'society', 13),
	('track', 'education', '教育', '演示', 'society', 14),
	('track', 'employment', '就业与社会保障', '演示', 'society', 15),
	('track', 'governance', '基层治理', '演示', 'society', 16),
	('track', 'pollution', '污染防治', '演示', 'ecology', 17),
	('track', 'ecological_value', '生态产品价值实现', '演示', 'ecology', 18),
	('track', 'organisation', '基层组织建设', '演示', 'party', 19),
	('track', 'discipline', '监督体系', '演示', 'party', 20)
on conflict do nothing;
