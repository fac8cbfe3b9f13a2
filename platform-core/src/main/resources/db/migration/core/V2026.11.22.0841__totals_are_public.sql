-- Totals are on public pages: whatever moves one ends the time for which a page is kept.
create index tally_change_by_xid on tally_change (xid);
create policy counter_reads on tally_change for select to ${counter} using (true);
grant select (xid) on tally_change to ${counter};
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
        'integrity_case', 'integrity_note', 'integrity_named', 'evaluation', 'target_waiver', 'kept_draft',
        'area_extension', 'self_assessment', 'area_rating', 'support_request', 'request_area', 'support_offer', 'offer_area',
        'matching_consent', 'matching_policy', 'weight_set', 'match_proposal', 'proposal_answer', 'proposal_notice',
        'match_round', 'round_request', 'round_mentor', 'round_rule')
    union all
    select xid from tally_change;
reset role;
revoke create on schema public from ${counter};

-- Asked with each public page. A plan for any moment believes that a third of the log lies after it, and would rather read the
-- log from its beginning than look at its end.
create function nothing_public_since(moment pg_snapshot) returns boolean language plpgsql stable
    set enable_seqscan = off as $$
begin
    return not exists (select from public_change
                       where xid >= pg_snapshot_xmin(moment) and not pg_visible_in_snapshot(xid, moment));
end $$;
