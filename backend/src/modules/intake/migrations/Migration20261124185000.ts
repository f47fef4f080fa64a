import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Goods that a till reserved at another outlet: who did it, and at which register. */
export class Migration20261124185000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table web_order_pickup add column reserved_by text, add column reserved_at_register text,
        add constraint web_order_pickup_reserved
          check (num_nonnulls(reserved_by, reserved_at_register, hold_until) in (0, 3));
    `)
  }

  override async down(): Promise<void> {
    this.addSql(
      "alter table web_order_pickup drop column if exists reserved_by, drop column if exists reserved_at_register;",
    )
  }
}
