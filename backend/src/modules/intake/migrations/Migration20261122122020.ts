import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Receipts of customers who left their phone number; kept as a mark that only this installation makes. */
export class Migration20261122122020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table receipt_phone (
        sale_id uuid primary key,
        outlet_id text not null,
        phone_mark text not null,
        kept_at timestamptz not null default now()
      );
      create index receipt_phone_mark on receipt_phone (phone_mark);
      create index receipt_phone_age on receipt_phone (kept_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists receipt_phone;`)
  }
}
