-- SPDX-License-Identifier: Apache-2.0
-- select filing.bulletin_item(r, published_at)	-- one line of the feed, as jsonb
create or replace function filing.bulletin_item(r ledger.bulletin,
    p_published timestamptz)
returns jsonb
language sql stable
as $$
	select jsonb_build_object('id', (r).entry, 'title', (r).title,
	    'unit', filing.unit_brief((r).unit),
	    'published_at', p_published, 'changed_at',
	    nullif((r).approved_at, p_published), 'version', (r).version,
	    'excerpt', left(regexp_replace((r).body, '\s+', ' ', 'g'), 140)
	    || case when char_length((r).body) > 140 then '…' else '' end)
$$;
alter function filing.bulletin_item(ledger.bulletin, timestamptz)
	owner to rr_owner;
revoke all on function filing.bulletin_item(ledger.bulletin, timestamptz)
	from public;
grant execute on function filing.bulletin_item(ledger.bulletin, timestamptz)
	to rr_writer;
