-- What the platforms of a proposal read of both sides: names to deal with. What an operator says in its own words is read where
-- it consented to that, and by those it is proposed to once both have said yes.
create view proposal_pair with (security_barrier) as
    select p.id as proposal_id,
           e.legal_name as mentee_name, e.short_name as mentee_short_name, e.country as mentee_country,
           r.legal_name as mentor_name, r.short_name as mentor_short_name, r.country as mentor_country,
           q.title, q.formats, q.groupable, q.window_from, q.window_until, f.group_places,
           case when b.bound or h.here = p.request_platform_id or reaches(d.reach, n.reach) then q.problem end as problem,
           case when b.bound or h.here = p.request_platform_id or reaches(d.reach, n.reach) then q.desired_change end as desired_change,
           case when b.bound or h.here = p.request_platform_id or reaches(d.reach, n.reach) then q.brings end as brings,
           case when b.bound or h.here = p.offer_platform_id or reaches(g.reach, m.reach) then f.motivation end as motivation
    from match_proposal p
    cross join (select current_setting('wop.platform', true) as here) h
    cross join lateral (select p.state in ('MUTUAL', 'CONVERTED') as bound) b
    join operator e on e.platform_id = p.request_platform_id and e.id = p.mentee_id
    join operator r on r.platform_id = p.offer_platform_id and r.id = p.mentor_id
    join support_request q on q.platform_id = p.request_platform_id and q.id = p.request_id
    join support_offer f on f.platform_id = p.offer_platform_id and f.id = p.offer_id
    left join matching_consent d on d.operator_id = p.mentee_id and d.part = 'DETAILS'
    left join matching_consent g on g.operator_id = p.mentor_id and g.part = 'DETAILS'
    left join platforms_in_reach() n on n.platform_id = p.request_platform_id
    left join platforms_in_reach() m on m.platform_id = p.offer_platform_id
    where h.here in (p.platform_id, p.request_platform_id, p.offer_platform_id);

grant create on schema public to ${referee};
alter view proposal_pair owner to ${referee};
revoke create on schema public from ${referee};
grant select on proposal_pair to ${app};

-- That a side has answered, and when: for the three platforms alike. Why is not here.
create view proposal_word with (security_barrier) as
    select a.proposal_id, a.side, a.yes, a.at
    from proposal_answer a join match_proposal p on p.id = a.proposal_id
    where (select current_setting('wop.platform', true)) in (p.platform_id, p.request_platform_id, p.offer_platform_id);
grant create on schema public to ${referee};
alter view proposal_word owner to ${referee};
revoke create on schema public from ${referee};
grant select on proposal_word to ${app};
