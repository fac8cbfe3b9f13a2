-- A draft is saved often, and no page that is kept shows it.
grant create on schema public to ${counter};
set local role ${counter};
create or replace view public_change as
    select xid from audit_entry
    where subject not in ('account', 'access_token', 'appointment', 'one_time_link', 'outgoing_message', 'sign_in',
        'application', 'operator_document');
reset role;
revoke create on schema public from ${counter};
