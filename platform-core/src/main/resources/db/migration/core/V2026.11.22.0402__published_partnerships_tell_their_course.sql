-- Of a published partnership everybody reads its kind, the working areas of its parties, and, where it is a record, the
-- course that sources tell.
grant select (kind, basis) on partnership to ${reader};
create policy published_read on party_area for select to ${reader}
    using (partnership_id = any (array(select id from partnership)));
grant select (partnership_id, area) on party_area to ${reader};
create policy published_read on partnership_step for select to ${reader}
    using (partnership_id = any (array(select id from partnership where basis = 'RECORDED')));
grant select (partnership_id, was, became, at, on_day, told_by) on partnership_step to ${reader};

grant create on schema public to ${reader};
set local role ${reader};
create or replace view published_partnership as
    select id, platform_id, code, title, state, since, until, demonstration, source_id, kind, basis
    from partnership where published;
create view published_area as
    select distinct partnership_id, area from party_area;
create view published_step as
    select s.partnership_id, s.became, s.on_day, s.told_by, s.at
    from partnership_step s where s.told_by is not null and s.was is not null;
reset role;
grant select on published_area, published_step to ${app};
revoke create on schema public from ${reader};

-- Working areas and told steps are on public pages now.
grant create on schema public to ${counter};
set local role ${counter};
create or replace view public_change as
    select xid from audit_entry
    where subject not in ('account', 'access_token', 'appointment', 'one_time_link', 'outgoing_message', 'sign_in',
        'application', 'operator_document', 'assent', 'partnership_file',
        'agreement', 'agreement_interest',
        'diagnosis', 'diagnosis_finding', 'diagnosis_participant', 'diagnosis_score',
        'plan', 'plan_objective', 'plan_learning', 'plan_output', 'plan_activity', 'plan_budget_line',
        'mission', 'mission_participants', 'mission_follow_up', 'stage_entry', 'capacity_change', 'pulse_answer', 'result_value',
        'progress_report', 'contribution', 'claim', 'claim_line', 'ledger_entry', 'exchange_rate', 'commercial_tie',
        'integrity_case', 'integrity_note', 'integrity_named', 'evaluation', 'target_waiver', 'kept_draft');
reset role;
revoke create on schema public from ${counter};
