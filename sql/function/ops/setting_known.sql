-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.setting_known();
-- The settings that are changed on screen, by whom (duty), and what each may be:
-- kind is text, url, number (low..high) or choice (of choices).
create or replace function ops.setting_known()
returns table (name text, label text, hint text, kind text, otherwise text,
	low int, high int, choices jsonb, duty org.role)
language sql immutable
as $$
	select * from (values
	('title', '系统名称', '显示在页面左上角和导出的表格上', 'text',
	    '改革报表填报系统', 1, 30, null::jsonb, 'system_admin'::org.role),
	('mechanism', '机制名称', '如“785”或“885”工作机制，写在使用说明里', 'text',
	    '“785”工作机制', 0, 30, null, 'system_admin'),
	('public_url', '系统地址', '电子政务外网上的固定地址，写在说明和日历里',
	    'url', '', 0, 200, null, 'system_admin'),
	('map_number', '审图号', '公开展示地图时使用，核定后填写', 'text', '',
	    0, 60, null, 'system_admin'),
	('department_second_signature', '主管部门内部二次签审',
	    '开启后，主管部门的确认、审核须由审核员再签一次', 'choice', 'off',
	    null, null, '{"off": "关闭", "on": "开启"}', 'system_admin'),
	('returns_counted', '计入驳回次数的驳回',
	    '只计注明“计入”的理由，或全部计入', 'choice', 'by_reason', null,
	    null, '{"by_reason": "按理由", "all": "全部"}', 'system_admin'),
	('report_auto', '报表自动生成',
	    '补审期均结束的次日自动生成，仍由市委改革办核对后发布',
	    'choice', 'on', null, null, '{"off": "关闭", "on": "开启"}',
	    'system_admin'),
	('opens_days', '季度更新提前几天开放', '从季度最后一天往前算', 'number',
	    '20', 1, 80, null, 'system_admin'),
	('opens_days_two_months', '双月更新提前几天开放',
	    '重大改革项目的进展，从双月最后一天往前算', 'number', '20', 1, 50,
	    null, 'system_admin'),
	('extension_days', '延期最多几天', '从原时限算起', 'number', '92', 1,
	    366, null, 'system_admin'),
	('remind_hour', '每天几点提醒', '0 至 23 点', 'number', '8', 0, 23,
	    null, 'system_admin'),
	('desk_days', '审核满几个工作日提醒审核人',
	    '没有报送时限的填报件，如需求、成效、试点创建', 'number', '3', 1,
	    60, null, 'system_admin'),
	('desk_days_admin', '审核满几个工作日提醒模块管理员',
	    '没有报送时限的填报件，如需求、成效、试点创建', 'number', '5', 1,
	    60, null, 'system_admin'),
	('channel_yukuaizheng', '渝快政推送', '配置了渝快政接口时才推送',
	    'choice', 'all', null, null, '{"all": "各项通知、待办和每日提醒",
	    "digest": "只推送每日提醒"}', 'system_admin'),
	('channel_mail', '邮件推送', '配置了邮件服务器时才推送', 'choice',
	    'digest', null, null, '{"all": "各项通知和每日提醒",
	    "digest": "只推送每日提醒"}', 'system_admin'),
	('session_hours', '一次登录最长几小时', null, 'number', '12', 1, 72,
	    null, 'security_admin'),
	('session_idle_minutes', '不操作几分钟后须重新登录', null, 'number',
	    '120', 5, 1440, null, 'security_admin'),
	('initial_hours', '初始密码几小时内有效', null, 'number', '72', 1, 720,
	    null, 'security_admin'),
	('sign_in_per_address', '同一地址每分钟最多几次登录', null, 'number',
	    '30', 5, 1000, null, 'security_admin'))
	t (name, label, hint, kind, otherwise, low, high, choices, duty)
$$;
alter function ops.setting_known() owner to rr_owner;
revoke all on function ops.setting_known() from public;
grant execute on function ops.setting_known() to rr_writer;
