import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How gift baskets are packed, at what price on what day, and the ready-made ones. A basket is no
 * product: it names SKUs, which keep their own price, VAT, lots and stars.
 */
export class Migration20261122091701 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table gift_packing (
        code text not null,
        name text not null check (name <> ''),
        name_en text not null check (name_en <> ''),
        amount bigint not null check (amount >= 0),
        goods_class text not null,
        /* Days to gather its goods in one place and to pack them, before it travels. */
        days integer not null default 1 check (days between 0 and 30),
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        is_demo boolean not null default false,
        created_by text not null,
        created_at timestamptz not null default now(),
        primary key (code, valid_from),
        /* One price a day of each way of packing. */
        constraint gift_packing_one_a_day exclude using gist (
          int8range(hashtext(code)::bigint, hashtext(code)::bigint + 1) with &&,
          daterange(valid_from, valid_to) with &&)
      );
      create table gift_tier (
        code text primary key,
        /* What may be called OCOP is computed from what lies in it that day, never written. */
        name text not null check (name <> '' and name !~* 'ocop|[0-9] *sao'),
        name_en text not null check (name_en <> '' and name_en !~* 'ocop|[0-9][ -]*star'),
        packing_code text not null,
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        is_demo boolean not null default false,
        created_by text not null,
        created_at timestamptz not null default now()
      );
      create table gift_tier_item (
        tier_code text not null references gift_tier,
        n integer not null check (n >= 1),
        variant_id text not null,
        qty numeric not null check (qty > 0 and qty = round(qty, 3)),
        primary key (tier_code, n),
        unique (tier_code, variant_id)
      );

      create function gift_kept() returns trigger language plpgsql as $f$
        begin raise exception 'a basket is never rewritten: close it and add the next'; end $f$;
      create trigger gift_packing_kept before delete or update of code, amount, goods_class, days,
        valid_from on gift_packing for each row execute function gift_kept();
      create trigger gift_tier_kept before delete or update of code, packing_code, valid_from
        on gift_tier for each row execute function gift_kept();
      create trigger gift_tier_item_kept before update or delete on gift_tier_item
        for each row execute function gift_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists gift_tier_item, gift_tier, gift_packing;
      drop function if exists gift_kept;
    `)
  }
}
