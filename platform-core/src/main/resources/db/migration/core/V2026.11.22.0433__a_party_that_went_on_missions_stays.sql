-- Whoever took part in a mission, or received one, stays a party: what was told of it is not lost with it. A partnership that
-- is removed takes everything with it.
alter table mission
    drop constraint mission_host_fk,
    add constraint mission_host_fk foreign key (platform_id, partnership_id, host_party_id)
        references party (platform_id, partnership_id, id) on delete cascade;
alter table mission_participants
    drop constraint mission_participants_party_fk,
    add constraint mission_participants_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete cascade;
alter table mission_follow_up
    drop constraint mission_follow_up_party_fk,
    add constraint mission_follow_up_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete cascade;

create function party_went_on_missions() returns trigger language plpgsql as $$
begin
    if exists (select from partnership p where p.platform_id = old.platform_id and p.id = old.partnership_id)
       and (exists (select from mission_participants g where g.platform_id = old.platform_id and g.party_id = old.id)
            or exists (select from mission_follow_up f where f.platform_id = old.platform_id and f.party_id = old.id)
            or exists (select from mission m where m.platform_id = old.platform_id and m.host_party_id = old.id)) then
        raise exception 'whoever went on a mission stays a party' using errcode = 'WOP8B';
    end if;
    return old;
end $$;
create trigger party_went_on_missions before delete on party for each row execute function party_went_on_missions();
