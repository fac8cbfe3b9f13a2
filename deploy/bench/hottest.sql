-- The ten queries that pages and the API ask most, in the application's words.
--   {own t}       the table's own rows: the walls alone see to it; plain is t.platform_id = the platform
--   {said t}      the same, but the application says it besides
--   {shared t.c}  the table's own rows, and those of partnerships that other platforms share: the walls alone see to it
--   $PLATFORM, $OPERATOR, $PARTNERSHIP  quoted values

-- registry: a page of the operators at home, by name
select id, legal_name, short_name, country, subdivision, place, size_class, entry, standing, coalesce(standing_at, registered_at), demonstration
from operator o where {said o} order by folded_words, id limit 25;

-- standings: how many operators have each standing
select standing, count(*) from operator o where {said o} group by standing;

-- operator: one of them by its id
select * from operator o where o.id = $OPERATOR and {own o};

-- totals: the platform's own, of one measure
select t.dimension, t.category, t.reach, t.amount, t.records from tally t where t.measure = 'PARTNERSHIPS' and {own t};

-- partnerships: all that the platform coordinates or takes part in
select p.id, p.platform_id, p.code, p.title, p.state, p.state_since, p.basis, p.demonstration from partnership p
where {shared p.id} order by p.state_since desc limit 25;

-- standpoint: one partnership with its parties, asked before every act in it
select p.platform_id, p.state, p.basis, p.demonstration, y.id, y.operator_platform_id
from partnership p left join party y on y.platform_id = p.platform_id and y.partnership_id = p.id and {shared y.partnership_id}
where p.id = $PARTNERSHIP and {shared p.id};

-- missions: those of one partnership
select * from mission m where m.partnership_id = $PARTNERSHIP and {shared m.partnership_id} order by m.starts desc nulls first, m.title, m.id;

-- person-days: of all missions that took place
select count(*), sum(g.person_days) from mission_participants g
join mission m on m.platform_id = g.platform_id and m.partnership_id = g.partnership_id and m.id = g.mission_id and {shared m.partnership_id}
where m.state in ('DONE', 'REPORTED') and {shared g.partnership_id};

-- requests: a page of the support asked for
select x.id, x.operator_id, o.legal_name, x.title, x.state, x.opened_on, x.expires_on,
       (select string_agg(a.area, ',' order by a.priority, a.area) from request_area a where a.request_id = x.id and {own a})
from support_request x join operator o on o.platform_id = x.platform_id and o.id = x.operator_id and {own o}
where x.state = 'OPEN' and {own x} order by x.expires_on nulls first, x.id limit 25;

-- log: the newest page of the audit log
select e.id, e.at, a.name, e.act, e.subject, e.subject_id, e.changes::text, e.request_id
from audit_entry e left join account a on a.id = e.account_id
where {own e} and e.id < 9223372036854775807 order by e.id desc limit 50;
