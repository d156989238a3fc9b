-- SPDX-License-Identifier: Apache-2.0
-- select filing.return_held(v)	-- is this return held against the filing unit?
-- R97, X44, X56: the reform office's, in a module whose returns count, for a reason
-- that counts.  False for what is no return.
create or replace function filing.return_held(v filing.event)
returns boolean
language plpgsql stable
as $$
begin
	return v.action = 'return' and v.kind = 'reform_office'
	    and coalesce((select h.returns_counted from flow.hook h
	        where h.module = v.module), false)
	    and filing.return_counts(v.reason_code);
end
$$;
alter function filing.return_held(filing.event) owner to rr_owner;
revoke all on function filing.return_held(filing.event) from public;
grant execute on function filing.return_held(filing.event) to rr_writer;
