import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How a SKU travels: how cold, and how heavy where its net content does not say it. */
export class Migration20261122061302 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table sku_profile
      add column temperature text not null default 'AMBIENT'
        check (temperature in ('AMBIENT', 'CHILLED', 'FROZEN')),
      add column ship_weight_g integer check (ship_weight_g > 0)`)
  }

  override async down(): Promise<void> {
    this.addSql("alter table sku_profile drop column temperature, drop column ship_weight_g")
  }
}
