-- A generated network: every run of one size has the same rows. Triggers are off (session_replication_role = replica), so that
-- a million operators take minutes; what triggers would have written and pages read is written here.
-- One tenth of all belongs to wop-lac, a fixed number to wop-mexico, the rest in equal parts to all bench-* platforms.
-- Placeholders: $OPERATORS $PARTNERSHIPS in all, $TENANT operators and $COURSES partnerships of wop-mexico, $CELLS of totals a
-- platform where nobody counts anew.

set session_replication_role = replica;

create temp table home as
select id, row_number() over (order by id) - 1 as n, (select min(country) from territory t where t.platform_id = p.id) as country
from platform p where id like 'bench-%' and removed_at is null;
create unique index on home (n);
analyze home;

-- Which platform the operator or partnership of a number belongs to, and how many others there are before it at home.
create function pg_temp.place(i bigint, many bigint, of_tenant bigint, homes bigint) returns bigint language sql immutable as $$
    select case when i <= many / 10 then -2 when i <= many / 10 + of_tenant then -1 else (i - many / 10 - of_tenant - 1) % homes end
$$;
create temp table size as
select count(*) as homes, $OPERATORS::bigint as operators, $TENANT::bigint as tenant, $PARTNERSHIPS::bigint as partnerships,
       $COURSES::bigint as courses, ($OPERATORS - $OPERATORS / 10 - $TENANT) / count(*) as each from home;
create temp table site as
select n, id, country from home union all select -1, 'wop-mexico', 'MX' union all select -2, 'wop-lac', 'PE';
create unique index on site (n);
analyze site;

insert into operator (id, platform_id, legal_name, legal_form, ownership, services, country, subdivision, place, population,
  connections, languages, working_areas, licence, entry, standing, published, registered_at, standing_at)
select md5('bench operator ' || i)::uuid, s.id,
  (array['Aguas', 'Junta de Agua', 'Water Board', 'Cooperativa', 'Comité', 'Utility', 'Servicios', 'Acueducto'])[1 + h % 8] || ' ' || i,
  (array['COMMUNITY_BOARD', 'MUNICIPAL_UTILITY', 'COOPERATIVE', 'MUNICIPAL_DEPARTMENT', 'PRIVATE', 'STATE_UTILITY'])[1 + h % 6],
  'PUBLIC', (array['water', 'sewerage,water', 'sewerage,wastewater-treatment,water', 'on-site-sanitation,water'])[1 + h / 3 % 4],
  s.country, 'District ' || h % 32, 'Place ' || h % 900, 500 + h % 900000, (array[120, 900, 2500, 9000, 60000, 700000])[1 + h / 5 % 6],
  'en', '', 'REGISTERED', 'IMPORT',
  case when h % 20 = 0 then 'APPLIED' when h % 33 = 0 then 'WITHDRAWN' else 'VERIFIED' end,
  h % 2 = 0 and h % 20 > 0 and h % 33 > 0, timestamptz '2024-01-01' + i * interval '20 seconds', timestamptz '2024-02-01'
from size z, generate_series(1, z.operators) i, lateral (select abs(hashtext('operator' || i)::bigint) as h) x,
  lateral (select pg_temp.place(i, z.operators, z.tenant, z.homes) as n) w join site s on s.n = w.n;

insert into operator_standing (id, platform_id, operator_id, was, became, at)
select gen_random_uuid(), platform_id, id, null, standing, registered_at from operator where id in (
  select md5('bench operator ' || i)::uuid from size, generate_series(1, operators, 4) i);

insert into audit_entry (platform_id, at, act, subject, subject_id, changes, xid)
select platform_id, registered_at, 'insert', 'operator', id, '{"entry": "IMPORT"}', '3'::xid8 from operator where entry = 'IMPORT';

insert into directory_entry (id, platform_id, legal_name, legal_form, ownership, services, country, subdivision, place, size_class,
  languages, working_areas, outside, demonstration)
select id, platform_id, legal_name, legal_form, ownership, string_to_array(services, ','), country, subdivision, place, size_class,
  string_to_array(languages, ','), string_to_array(working_areas, ','), outside, demonstration
from operator where published and entry = 'IMPORT';
select gin_clean_pending_list('directory_entry_found');

-- Mentees are at home; one mentor in five comes from another platform.
create temp table pair as
select j, s.id as platform_id, w.n, h,
  case w.n when -2 then 1 + h % (z.operators / 10) when -1 then z.operators / 10 + 1 + h % z.tenant
    else z.operators / 10 + z.tenant + 1 + w.n + z.homes * (h % z.each) end as mentee,
  case when h / 11 % 5 = 0 or w.n < 0 then z.operators / 10 + z.tenant + 1 + (w.n + 2 + h / 7) % z.homes + z.homes * (h / 13 % z.each)
    else z.operators / 10 + z.tenant + 1 + w.n + z.homes * ((h + 1 + h / 17 % (z.each - 1)) % z.each) end as mentor
from size z, generate_series(1, z.partnerships) j, lateral (select abs(hashtext('partnership' || j)::bigint) as h) x,
  lateral (select pg_temp.place(j, z.partnerships, z.courses, z.homes) as n) w join site s on s.n = w.n;

insert into partnership (id, platform_id, code, title, state, kind, since, published, registered_at, state_since)
select md5('bench partnership ' || j)::uuid, platform_id, upper(platform_id) || '-B-' || j, 'Partnership ' || j,
  (array['IDENTIFIED', 'MATCHED', 'LETTER_OF_INTENT', 'AGREED', 'DIAGNOSING', 'PLANNED', 'IMPLEMENTING', 'IMPLEMENTING', 'CLOSED',
    'FOLLOWED_UP'])[1 + h % 10],
  case when h % 9 = 0 then 'GROUP' else 'BILATERAL' end, (2015 + h % 11)::text, h / 3 % 2 = 0,
  timestamptz '2024-01-01' + j * interval '5 minutes', timestamptz '2024-03-01' + j * interval '5 minutes'
from pair;

insert into partnership_step (id, platform_id, partnership_id, side_platform_id, became, at)
select gen_random_uuid(), platform_id, id, platform_id, state, state_since from partnership where title like 'Partnership %';

insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
select md5('bench ' || y.role || j)::uuid, p.platform_id, md5('bench partnership ' || j)::uuid, y.role, o.platform_id, o.id
from pair p, lateral (values ('MENTEE', p.mentee), ('MENTOR', p.mentor)) y(role, i)
join operator o on o.id = md5('bench operator ' || y.i)::uuid;

insert into partnership_share (id, platform_id, partnership_id, coordinator_id, consent)
select gen_random_uuid(), operator_platform_id, partnership_id, platform_id, 'GIVEN' from party
where operator_platform_id <> platform_id on conflict do nothing;

insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
select gen_random_uuid(), y.platform_id, y.partnership_id, y.id, y.operator_id, a.area
from pair p join party y on y.id = md5('bench MENTOR' || p.j)::uuid,
  lateral (select distinct (core_working_areas())[1 + (p.h + k * 5) % 21] as area from generate_series(0, p.h % 3) k) a;

insert into mission (id, platform_id, partnership_id, kind, title, place, starts, ends, days, state, trip_report, entered_at)
select md5('bench mission ' || j || ' ' || k)::uuid, platform_id, md5('bench partnership ' || j)::uuid, 'SITE_VISIT', 'Mission ' || k,
  'Place', '2025-0' || 1 + h % 9 || '-03', '2025-0' || 1 + h % 9 || '-07', 5, 'REPORTED', 'Seen and told.', now()
from pair, generate_series(1, 3) k where h % 10 > 3;

insert into mission_participants (id, platform_id, partnership_id, mission_id, party_id, level, women, men, others, days)
select gen_random_uuid(), platform_id, md5('bench partnership ' || j)::uuid, md5('bench mission ' || j || ' ' || k)::uuid,
  md5('bench MENTOR' || j)::uuid, 'TECHNICIAN', 1 + h % 3, 1 + h % 4, 0, 5
from pair, generate_series(1, 3) k where h % 10 > 3;

insert into progress_report (id, platform_id, partnership_id, period_from, period_to, due, state)
select gen_random_uuid(), platform_id, md5('bench partnership ' || j)::uuid, date '2026-01-01', date '2026-06-30', date '2026-07-31', 'DUE'
from pair where h % 10 between 4 and 7;

insert into support_request (id, platform_id, operator_id, state, title, problem, desired_change, days, formats, languages, commitment,
  opened_on, expires_on)
select md5('bench request ' || o.id)::uuid, o.platform_id, o.id, 'OPEN', 'Less water lost', 'Half is lost', 'A third less', 5 + h % 20,
  'VISIT', 'en', 'STATED', date '2026-10-01', date '2027-09-30'
from operator o, lateral (select abs(hashtext(o.id::text)::bigint) as h) x where o.entry = 'IMPORT' and o.standing = 'VERIFIED' and h % 20 = 0;
insert into request_area (id, platform_id, request_id, area, priority)
select gen_random_uuid(), q.platform_id, q.id, (core_working_areas())[1 + q.days % 21], 1 from support_request q where q.title = 'Less water lost';

insert into support_offer (id, platform_id, operator_id, state, motivation, days_a_year, languages, formats, opened_on, expires_on)
select md5('bench offer ' || o.id)::uuid, o.platform_id, o.id, 'OPEN', 'To help', 10 + h % 40, 'en', 'VISIT', date '2026-10-01', date '2027-09-30'
from operator o, lateral (select abs(hashtext(o.id::text)::bigint) as h) x where o.entry = 'IMPORT' and o.standing = 'VERIFIED' and h % 20 = 1;
insert into offer_area (id, platform_id, operator_id, offer_id, area)
select gen_random_uuid(), f.platform_id, f.operator_id, f.id, (core_working_areas())[1 + f.days_a_year % 21] from support_offer f
where f.motivation = 'To help';

insert into tally (platform_id, measure, dimension, category, reach, amount, records)
select p.id, (array['PARTNERSHIPS', 'OPERATORS', 'MISSIONS', 'REQUESTS'])[1 + k % 4], 'BENCH', k::text, 'SHARED', k, k
from platform p, generate_series(1, $CELLS) k;

set session_replication_role = origin;
drop table pair, site, size, home;
