-- SPDX-License-Identifier: Apache-2.0
-- select org.throttle_words('password:7');
--	-- {"retry_after": 873, "detail": "尝试次数过多，请在15分钟后再试。"}
-- What whoever org.throttle_hit has refused is told: in how many seconds the key
-- opens again.  A lock that ends at this moment still says one.
create or replace function org.throttle_words(key text)
returns jsonb
language plpgsql stable
as $$
declare
	left_	int := greatest(1, coalesce((select ceil(extract(epoch
		    from t.locked_until - clock_timestamp()))
		from org.throttle t where t.key = throttle_words.key), 1));
begin
	return jsonb_build_object('retry_after', left_, 'detail',
	    '尝试次数过多，请在' || case when left_ < 100 then left_ || '秒'
	    when left_ < 6000 then ceil(left_ / 60.0) || '分钟'
	    else ceil(left_ / 3600.0) || '小时' end || '后再试。');
end
$$;
alter function org.throttle_words(text) owner to rr_owner;
revoke all on function org.throttle_words(text) from public;
grant execute on function org.throttle_words(text) to rr_writer;
