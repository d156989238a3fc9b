-- SPDX-License-Identifier: Apache-2.0
-- select filing.number_written(' 渝府发〔2022〕12号 ')	-- 渝府发〔2022〕12号
-- The document number that was typed; null where there is none, or 无 is written.
create or replace function filing.number_written(p_number text)
returns text
language sql immutable
as $$
	select case when not filing.says_none(p_number, '文|文件文|发文|发文字')
	    then btrim(p_number, E' \t\r\n　') end
$$;
alter function filing.number_written(text) owner to rr_owner;
revoke all on function filing.number_written(text) from public;
grant execute on function filing.number_written(text) to rr_writer;
