-- From where something of the current platform's operators can be seen, and as how near it counts there: platforms_in_reach,
-- looked at from the other end.
create function platforms_that_see() returns table (platform_id text, reach text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive here as (
        select p.id, p.parent_id, coalesce(m.upward, true) as upward, coalesce(m.beyond, false) as beyond
        from platform p left join matching_policy m on m.platform_id = p.id
        where p.id = current_setting('wop.platform', true) and p.removed_at is null
    ), above as (
        select p.id, p.parent_id, p.kind from platform p join here on p.id = here.parent_id where p.removed_at is null
        union
        select p.id, p.parent_id, p.kind from platform p join above a on p.id = a.parent_id where p.removed_at is null
    )
    select id, 'OWN' from here
    union all
    select a.id, 'REGION' from above a, here where here.upward and a.kind <> 'GLOBAL'
    union all
    select p.id, 'NETWORK' from platform p join matching_policy m on m.platform_id = p.id and m.beyond, here
    where here.beyond and p.kind <> 'GLOBAL' and p.removed_at is null and p.id <> here.id and p.id not in (select id from above)
$$;

-- What another platform sees of an operator of the current one, read through the views as that platform reads them: one line
-- a request, an offer, an area that is asked for, one that is offered.
create function seen_from(viewer text, of_operator uuid) returns table (kind text, line jsonb)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    here text := current_setting('wop.platform', true);
begin
    if coalesce(here, '') = '' or not exists (select from platforms_that_see() s where s.platform_id = viewer) then
        return;
    end if;
    perform set_config('wop.platform', viewer, true);
    return query select 'REQUEST', to_jsonb(q) from seen_request q where q.platform_id = here and q.operator_id = of_operator;
    return query select 'NEED', to_jsonb(n) from seen_need n where n.platform_id = here and n.operator_id = of_operator;
    return query select 'OFFER', to_jsonb(f) from seen_offer f where f.platform_id = here and f.operator_id = of_operator;
    return query select 'STRENGTH', to_jsonb(s) from seen_strength s where s.platform_id = here and s.operator_id = of_operator;
    return query select 'INCLINATION', to_jsonb(i) from seen_inclination i where i.platform_id = here and i.operator_id = of_operator;
    perform set_config('wop.platform', here, true);
end $$;

grant create on schema public to ${referee};
alter function platforms_that_see() owner to ${referee};
alter function seen_from(text, uuid) owner to ${referee};
revoke create on schema public from ${referee};
revoke execute on function platforms_that_see(), seen_from(text, uuid) from public;
grant execute on function platforms_that_see(), seen_from(text, uuid) to ${app};
