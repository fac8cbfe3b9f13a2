-- On whose word an operator was entered may name a person: that it changed is kept, not what it says.
drop trigger audit_insert on operator;
drop trigger audit_update on operator;
drop trigger audit_delete on operator;
call audit_changes_of('operator', '-folded_words', '-name_key', '-place_key', '-size_class', 'on_word_of');

alter table operator_contact
    add constraint operator_contact_per_platform unique (platform_id, id),
    add constraint operator_contact_erased_unpublished check (erased_at is null or consent = 'WITHDRAWN');
create index operator_contact_by_email on operator_contact (platform_id, lower(email)) where email is not null;
create index operator_contact_expiring on operator_contact (platform_id, keep_until) where erased_at is null;
update operator_contact set keep_until = (entered_at at time zone 'UTC')::date + interval '3 years' where keep_until is null;

-- The way to one's own data, by e-mail: no account, a secret that is kept as a digest alone.
create table contact_link (
    id uuid constraint contact_link_pk primary key,
    platform_id text not null,
    contact_id uuid not null,
    secret_hash text not null,
    issued_by uuid constraint contact_link_issuer_fk references account,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    constraint contact_link_contact_fk foreign key (platform_id, contact_id) references operator_contact (platform_id, id) on delete cascade,
    constraint contact_link_secret_once unique (platform_id, secret_hash)
);
create index contact_link_by_contact on contact_link (platform_id, contact_id);
call wall('contact_link', 'secret_hash');

-- Of a published operator's contacts: the fields that the person has chosen to publish, each by itself.
create policy published_read on operator_contact for select to ${reader}
    using (consent = 'BY_ONESELF' and erased_at is null
           and (publishes_name or publishes_position or publishes_email or publishes_phone));
grant select (id, platform_id, operator_id, name, position, email, phone, consent, erased_at,
              publishes_name, publishes_position, publishes_email, publishes_phone) on operator_contact to ${reader};
create view published_contact as
    select c.id, c.platform_id, c.operator_id,
           case when c.publishes_name then c.name end as name,
           case when c.publishes_position then c.position end as position,
           case when c.publishes_email then c.email end as email,
           case when c.publishes_phone then c.phone end as phone
    from operator_contact c join operator o on o.platform_id = c.platform_id and o.id = c.operator_id;
grant create on schema public to ${reader};
alter view published_contact owner to ${reader};
revoke create on schema public from ${reader};
grant select on published_contact to ${app};
