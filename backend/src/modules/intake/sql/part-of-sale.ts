/**
 * A line or a tender belongs to a sale: the foreign key, asked once a statement and not once a row.
 * A sale is never deleted and its id never changes, so nothing has to be asked from that side, and
 * a batch of fifty sales saves 150 look-ups, a tenth of its time. Each id is looked for by key: a
 * join would be planned as a scan of all sales for as long as they are believed to be few.
 */
export const PART_OF_SALE = `
create or replace function intake_part_of_sale() returns trigger language plpgsql as $body$
begin
  if exists (
    select 1 from (select distinct sale_id from fresh) f
    where (select s.id from sale s where s.id = f.sale_id) is null
  ) then
    raise exception 'a row of % belongs to no sale', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $body$;

alter table sale_line drop constraint if exists sale_line_sale_id_fkey;
create or replace trigger sale_line_of_sale after insert on sale_line
  referencing new table as fresh for each statement execute function intake_part_of_sale();
alter table sale_tender drop constraint if exists sale_tender_sale_id_fkey;
create or replace trigger sale_tender_of_sale after insert on sale_tender
  referencing new table as fresh for each statement execute function intake_part_of_sale();
`
