-- SPDX-License-Identifier: Apache-2.0
-- select * from report.check_document();
-- A frozen report is, byte for byte, what its digest says.
create or replace function report.check_document()
returns setof text
language sql stable
as $$
	select format('报表 %s（%s 第 %s 版）的内容与校验值不符', r.report,
	    r.period, r.revision)
	from report.report r
	where r.digest <> encode(sha256(convert_to(r.document, 'UTF8')), 'hex')
$$;
alter function report.check_document() owner to rr_owner;
revoke all on function report.check_document() from public;
comment on function report.check_document() is
	'冻结的报表与校验值一致';
