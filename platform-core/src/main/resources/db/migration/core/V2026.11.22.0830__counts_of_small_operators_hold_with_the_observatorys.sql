-- Unpublished small operators are counted in the observatory alone. A second count of a part of them, by rules of its own,
-- would let the rest be computed from both; as would the view of totals, whose rule was each platform's alone.
grant create on schema public to ${counter};
set local role ${counter};
create or replace view small_operator_count as
    select c.platform_id, c.country, c.breakdown, c.value, c.published,
           case when sum(c.hidden) over (partition by c.platform_id, c.country, c.breakdown) = 0 then c.published end as total
    from (select o.platform_id, o.country, b.breakdown, b.value, count(*) filter (where o.published) as published,
                 count(*) filter (where not o.published) as hidden
          from small_operator o
          cross join lateral (values ('ALL', 'ALL'), ('STEP', o.step), ('LICENCE', o.licence),
                              ('CONNECTIVITY', o.connectivity), ('CHLORINE', o.chlorine)) b (breakdown, value)
          group by o.platform_id, o.country, b.breakdown, b.value) c;
create or replace view small_operator_sum as
    select s.platform_id, s.country, s.measure, s.published, s.published_reports,
           case when s.hidden_reports = 0 then s.published end as total,
           case when s.hidden_reports = 0 then s.published_reports end as total_reports
    from (select o.platform_id, o.country, m.measure,
                 coalesce(sum(m.amount) filter (where o.published), 0) as published,
                 count(m.amount) filter (where o.published) as published_reports,
                 count(m.amount) filter (where not o.published) as hidden_reports
          from small_operator o
          cross join lateral (values ('PEOPLE', o.population::bigint), ('CONNECTIONS', o.connections::bigint)) m (measure, amount)
          group by o.platform_id, o.country, m.measure) s;
drop view platform_total;
reset role;
revoke create on schema public from ${counter};
