import { Migration } from "@medusajs/framework/mikro-orm/migrations"

// The trigger keeps whatever else it froze by then.
const refreeze = (from: string, to: string) => `
  do $body$ declare def text; begin
    select pg_get_triggerdef(oid) into def from pg_trigger
      where tgrelid = 'web_order'::regclass and tgname = 'web_order_frozen';
    drop trigger web_order_frozen on web_order;
    execute replace(def, '${from}', '${to}');
  end $body$;`

/**
 * A person may ask to be erased: a web order that is over then loses who it was for and the door it
 * went to, once, and keeps all that the books are made of.
 */
export class Migration20261122091020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table web_order add column erased_at timestamptz,
        add constraint web_order_erased check (erased_at is null
          or (status in ('fulfilled', 'cancelled', 'expired') and note = ''
            and contact->>'name' = '' and contact->>'phone' = '' and contact->>'email' is null
            and coalesce(fulfilment->>'line', '') = ''));
      create index web_order_phone on web_order ((contact->>'phone'), placed_at desc);

      create function web_order_place_frozen() returns trigger language plpgsql as $body$
      begin
        if (new.fulfilment - 'line') <> (old.fulfilment - 'line')
          or old.erased_at is not null or new.erased_at is null then
          raise exception 'web_order is append-only: update refused' using errcode = 'OC002';
        end if;
        return new;
      end $body$;
      ${refreeze(" fulfilment,", "")}
      create trigger web_order_place_frozen before update of fulfilment on web_order
        for each row execute function web_order_place_frozen();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger if exists web_order_place_frozen on web_order;
      drop function if exists web_order_place_frozen();
      ${refreeze(" payment,", " payment, fulfilment,")}
      drop index if exists web_order_phone;
      alter table web_order drop column erased_at;
    `)
  }
}
