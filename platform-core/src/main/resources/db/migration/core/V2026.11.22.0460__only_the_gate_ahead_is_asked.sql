-- A step wants little of what all steps want together: each gate is asked by those of its subjects alone.
create or replace function partnership_missing(of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    here text := current_setting('wop.platform', true);
    home text;
begin
    select p.platform_id into home from partnership p
    where p.id = of_partnership and p.basis = 'LIVED'
      and (p.platform_id = here
           or exists (select from partnership_share s where s.partnership_id = p.id and s.platform_id = here));
    if home is null then
        return;
    end if;
    if towards in ('MATCHED', 'LETTER_OF_INTENT', 'AGREED', 'IMPLEMENTING') then
        return query select m.* from missing_parties(home, of_partnership, towards) m;
    end if;
    if towards = 'LETTER_OF_INTENT' then
        return query select m.* from missing_letter(home, of_partnership, towards) m;
    elsif towards = 'AGREED' then
        return query select m.* from missing_agreement(home, of_partnership, towards) m;
    elsif towards = 'PLANNED' then
        return query select m.* from missing_diagnosis(home, of_partnership, towards) m;
        return query select m.* from missing_plan(home, of_partnership, towards) m;
    elsif towards = 'IMPLEMENTING' then
        return query select m.* from missing_plan(home, of_partnership, towards) m;
    elsif towards = 'CLOSED' then
        return query select m.* from missing_results(home, of_partnership, towards) m;
        return query select m.* from missing_settlement(home, of_partnership, towards) m;
        return query select m.* from missing_closing(home, of_partnership, towards) m;
    elsif towards in ('TERMINATED', 'FOLLOWED_UP') then
        return query select m.* from missing_ending(home, of_partnership, towards) m;
    end if;
end $$;
