import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Boxes, baskets and ribbon that gifts are packed in at the counter: stocked, priced and sold like any
 * goods, but no product of the programme, and not shown in the shop.
 */
export class Migration20261125013500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table sku_profile add column is_packing boolean not null default false,
      add constraint sku_profile_packing check (not is_packing or (sell_mode = 'PIECE' and not alcohol))`)
  }

  override async down(): Promise<void> {
    this.addSql("alter table sku_profile drop column is_packing")
  }
}
