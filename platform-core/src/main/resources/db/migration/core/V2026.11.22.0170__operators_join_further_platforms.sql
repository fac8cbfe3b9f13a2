-- An operator has one home and may be a member of further platforms. The home asks, the platform that is joined
-- decides, and both see the membership; the operator's record is opened to nobody by it.
create table membership (
    id uuid constraint membership_pk primary key,
    platform_id text not null constraint membership_platform_fk references platform,
    operator_platform_id text not null,
    operator_id uuid not null,
    operator_name text not null,
    country text not null,
    state text not null,
    wish text,
    asked_by uuid constraint membership_asked_by_fk references account,
    asked_at timestamptz not null,
    decided_by uuid constraint membership_decided_by_fk references account,
    decided_at timestamptz,
    reason text,
    version integer not null default 1,
    constraint membership_operator_fk foreign key (operator_platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint membership_not_at_home check (platform_id <> operator_platform_id),
    constraint membership_state_known check (state in ('REQUESTED', 'ACTIVE', 'DECLINED', 'LAPSED', 'ENDED')),
    constraint membership_decided check ((state = 'REQUESTED') = (decided_at is null)),
    constraint membership_no_for_a_reason check (state in ('REQUESTED', 'ACTIVE') or reason ~ '[^[:space:]]')
);
create unique index membership_once on membership (platform_id, operator_platform_id, operator_id)
    where state in ('REQUESTED', 'ACTIVE', 'LAPSED');
create index membership_by_platform on membership (platform_id, state, asked_at);
create index membership_by_home on membership (operator_platform_id, operator_id);
alter table membership enable row level security;
alter table membership force row level security;
create policy both_read on membership for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true))
        or operator_platform_id = (select current_setting('wop.platform', true)));
create policy home_asks on membership for insert to ${app}
    with check (operator_platform_id = (select current_setting('wop.platform', true)) and state = 'REQUESTED');
create policy both_decide on membership for update to ${app}
    using (platform_id = (select current_setting('wop.platform', true))
        or operator_platform_id = (select current_setting('wop.platform', true)))
    with check (platform_id = (select current_setting('wop.platform', true))
        or operator_platform_id = (select current_setting('wop.platform', true)));
create policy never_remove on membership for delete to ${app} using (false);
grant select, insert, update, delete on membership to ${app};
call audit_changes_of('membership');

-- Who takes which step: the platform that is joined says yes, no and that it has lapsed; the home ends it.
create function membership_steps() returns trigger language plpgsql as $$
declare
    here text := current_setting('wop.platform', true);
begin
    if (old.id, old.platform_id, old.operator_platform_id, old.operator_id, old.asked_at)
           is distinct from (new.id, new.platform_id, new.operator_platform_id, new.operator_id, new.asked_at)
       or (old.state <> new.state and not (
              (here = old.platform_id and (old.state, new.state) in (('REQUESTED', 'ACTIVE'), ('REQUESTED', 'DECLINED'),
                  ('ACTIVE', 'LAPSED'), ('ACTIVE', 'ENDED'), ('LAPSED', 'ACTIVE'), ('LAPSED', 'ENDED')))
              or (here = old.operator_platform_id and new.state = 'ENDED' and old.state in ('REQUESTED', 'ACTIVE', 'LAPSED')))) then
        raise exception 'no such step of a membership here' using errcode = 'WOP43';
    end if;
    return null;
end $$;
create trigger membership_steps after update on membership for each row execute function membership_steps();
