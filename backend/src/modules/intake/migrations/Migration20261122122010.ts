import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Vouchers that counters hold for a basket, and use with its sale. */
export class Migration20261122122010 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table till_voucher (
        sale_id uuid primary key,
        voucher_code text not null,
        outlet_id text not null,
        register_id text not null,
        held_at timestamptz not null default now(),
        used_at timestamptz,
        released_at timestamptz,
        check (used_at is null or released_at is null)
      );
      create index till_voucher_held on till_voucher (held_at)
        where used_at is null and released_at is null;
      create index till_voucher_code on till_voucher (voucher_code) where released_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists till_voucher;`)
  }
}
