-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_sound(body, '[{"pointer":
--     "/body/pillars/0/indicators/1/points", …}]');
--     -- {"pillars": [{"indicators": [{"key": "pilots", …}, null]}]}
-- What of a body can be read whatever else is wrong: its indicators in their
-- places, null where the engine has found something; none at all where it has
-- found so much that it did not read on (FLAWS_MAX of api/score/flaws.h).
create or replace function report.rule_set_sound(p_body jsonb, p_found jsonb)
returns jsonb
language plpgsql stable
as $$
begin
	if jsonb_array_length(p_found) >= 64 then
		return '{"pillars": []}';
	end if;
	return jsonb_build_object('pillars', (select coalesce(jsonb_agg(
	    jsonb_build_object('indicators', (select coalesce(jsonb_agg(
	        case when not exists (select from report.items_of(p_found) e
	            where starts_with(e.v ->> 'pointer' || '/', format(
	                '/body/pillars/%s/indicators/%s/', p.n - 1, i.n - 1)))
	        then i.v else 'null' end order by i.n), '[]')
	        from report.items_of(p.v -> 'indicators') i))
	    order by p.n), '[]') from report.items_of(p_body -> 'pillars') p));
end
$$;
alter function report.rule_set_sound(jsonb, jsonb) owner to rr_owner;
revoke all on function report.rule_set_sound(jsonb, jsonb) from public;
grant execute on function report.rule_set_sound(jsonb, jsonb) to rr_reader;
