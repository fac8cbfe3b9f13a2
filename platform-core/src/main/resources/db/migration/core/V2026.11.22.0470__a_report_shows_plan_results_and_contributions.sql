-- What a report freezes besides the missions: the plan in force, the latest value of each of its objectives, and what the
-- parties have given, in the currencies in which they gave it.
grant create on schema public to ${referee};
set local role ${referee};
create or replace function snapshot_plan(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select jsonb_build_object('plan', jsonb_build_object('revision', p.revision, 'kind', p.kind,
            'objectives', (select count(*) from plan_objective o where o.platform_id = p.platform_id and o.plan_id = p.id)))
        from plan p where p.platform_id = of_platform and p.partnership_id = of_partnership and p.state = 'APPROVED'), '{}'::jsonb)
$$;
create or replace function snapshot_results(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select jsonb_build_object('results', jsonb_agg(jsonb_build_object('objective', o.title, 'indicator', o.indicator,
            'unit', o.unit, 'baseline', o.baseline, 'target', o.target, 'value', r.value, 'on', r.on_day, 'final', r.final) order by o.title))
        from plan p
        join plan_objective o on o.platform_id = p.platform_id and o.plan_id = p.id
        left join lateral (select v.value, v.on_day, v.final from result_value v
                           where v.platform_id = o.platform_id and v.partnership_id = o.partnership_id and v.lasting_id = o.lasting_id
                           order by v.on_day desc, v.at desc limit 1) r on true
        where p.platform_id = of_platform and p.partnership_id = of_partnership and p.state = 'APPROVED'
        having count(*) > 0), '{}'::jsonb)
$$;
create or replace function snapshot_contributions(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select jsonb_build_object('contributions', jsonb_agg(jsonb_build_object('party', t.party_id, 'name', t.legal_name,
            'kind', t.kind, 'currency', t.currency, 'amount', t.amount) order by t.legal_name, t.kind, t.currency))
        from (select c.party_id, o.legal_name, c.kind, c.currency, sum(c.amount) as amount
              from contribution c
              join party y on y.platform_id = c.platform_id and y.id = c.party_id
              join operator o on o.platform_id = y.operator_platform_id and o.id = y.operator_id
              where c.platform_id = of_platform and c.partnership_id = of_partnership and c.reversed_at is null and c.amount is not null
              group by c.party_id, o.legal_name, c.kind, c.currency) t
        having count(*) > 0), '{}'::jsonb)
$$;
reset role;
revoke create on schema public from ${referee};
