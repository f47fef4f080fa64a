import { Migration } from "@medusajs/framework/mikro-orm/migrations"

// The trigger keeps whatever else it froze by then.
const refreeze = (from: string, to: string) => `
      do $body$ declare def text; begin
        select pg_get_triggerdef(oid) into def from pg_trigger
          where tgrelid = 'web_order'::regclass and tgname = 'web_order_frozen';
        drop trigger web_order_frozen on web_order;
        execute replace(def, '${from}', '${to}');
      end $body$;`

const sums = (sum: string) => `
      do $body$ declare c text; begin
        for c in select conname from pg_constraint where conrelid = 'web_order'::regclass
          and contype = 'c' and pg_get_constraintdef(oid) like '%goods + shipping%'
        loop execute format('alter table web_order drop constraint %I', c); end loop;
      end $body$;
      alter table web_order add constraint web_order_sums check (${sum} = total);`

/**
 * Gift baskets of an order: which of its goods are packed together, the card, and who gets the
 * parcel when. The goods stay lines of the order like any others. Names, phone numbers and the words
 * of a card are the shopper's data: they may be blanked, the rest is never rewritten.
 */
export class Migration20261122091702 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table web_order
        add column packing bigint not null default 0 check (packing >= 0),
        add column recipient jsonb,
        add column wished_on date,
        add constraint web_order_erased_recipient check (erased_at is null or recipient is null);
      ${sums("goods + shipping + packing")}
      ${refreeze(" UPDATE OF ", " UPDATE OF packing, wished_on, ")}

      create table web_order_gift (
        code text not null references web_order,
        no integer not null check (no >= 1),
        packing_code text not null,
        packing_name text not null,
        packing_name_en text not null,
        packing bigint not null check (packing >= 0),
        card text not null,
        primary key (code, no)
      );
      create table web_order_gift_item (
        code text not null,
        no integer not null,
        n integer not null check (n >= 1),
        variant_id text not null,
        qty numeric not null check (qty > 0 and qty = round(qty, 3)),
        primary key (code, no, n),
        foreign key (code, no) references web_order_gift
      );
      create trigger web_order_gift_kept before delete or update of code, no, packing_code,
        packing_name, packing_name_en, packing on web_order_gift
        for each row execute function intake_append_only();
      create trigger web_order_gift_item_kept before update or delete on web_order_gift_item
        for each row execute function intake_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists web_order_gift_item, web_order_gift;
      ${sums("goods + shipping")}
      ${refreeze(" UPDATE OF packing, wished_on, ", " UPDATE OF ")}
      alter table web_order drop column packing, drop column recipient, drop column wished_on;
    `)
  }
}
