import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What promotions took off a web order, and the voucher that it used. A voucher's use comes back by
 * itself when an order that nobody paid ends, whoever ended it: shopper, clock or office.
 */
export class Migration20261122060719 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table web_order_promotion (
        code text not null references web_order,
        promotion_id text not null,
        n integer not null check (n >= 1),
        name text not null,
        name_en text,
        amount bigint not null check (amount > 0),
        primary key (code, promotion_id)
      );
      create trigger web_order_promotion_kept before update or delete on web_order_promotion
        for each row execute function intake_append_only();

      create table voucher_use (
        order_code text primary key references web_order,
        voucher_code text not null,
        -- A hash: the count needs no phone number that can be read.
        phone_hash text not null,
        at timestamptz not null default now(),
        released_at timestamptz
      );
      create index voucher_use_phone on voucher_use (voucher_code, phone_hash)
        where released_at is null;

      create function voucher_use_release() returns trigger language plpgsql as $body$
      declare freed text;
      begin
        update voucher_use set released_at = now()
          where order_code = new.code and released_at is null returning voucher_code into freed;
        if freed is not null then
          update voucher set used = used - 1 where code = freed;
        end if;
        return null;
      end $body$;
      create trigger voucher_use_release after update of status on web_order for each row
        when (new.status in ('cancelled', 'expired') and old.status is distinct from new.status
          and new.paid_amount = 0)
        execute function voucher_use_release();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger if exists voucher_use_release on web_order;
      drop function if exists voucher_use_release();
      drop table if exists voucher_use, web_order_promotion;
    `)
  }
}
