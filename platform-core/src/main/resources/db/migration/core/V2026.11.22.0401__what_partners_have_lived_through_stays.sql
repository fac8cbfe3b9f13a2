-- An idea can be thrown away; what partners have taken steps in stays.
drop policy own_remove on partnership;
create policy own_remove on partnership for delete to ${app}
    using (platform_id = (select current_setting('wop.platform', true)) and state = 'IDENTIFIED');
