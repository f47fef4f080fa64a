import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** SKU profiles, one per Medusa variant. */
export class Migration20261121090400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table sku_profile (
      variant_id text primary key,
      code text not null check (code ~ '^[A-Z]{2}[0-9]{4,}[A-Z]?$'),
      sell_mode text not null check (sell_mode in ('PIECE', 'WEIGHT')),
      unit text not null check (unit <> ''),
      net_quantity numeric check (net_quantity > 0),
      net_unit text check (net_unit in ('g', 'ml', 'piece')),
      net_content text not null,
      goods_class text not null check (goods_class in ('STANDARD', 'ALCOHOL', 'UNPROCESSED_FARM')),
      alcohol boolean not null default false,
      alcohol_percent numeric check (alcohol_percent between 0 and 100),
      packaging_code text,
      till_name text not null check (char_length(till_name) between 1 and 22),
      motif text not null,
      set_no integer not null check (set_no between 1 and 26),
      commune_code text check (commune_code ~ '^[0-9]{5}$'),
      old_commune text,
      old_district text,
      shelf_life_days integer check (shelf_life_days > 0),
      storage text,
      ingredients text,
      story text,
      owner_legal_entity_id text,
      price_is_demo boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      check ((net_quantity is null) = (net_unit is null)),
      check (alcohol = (goods_class = 'ALCOHOL')))`)
    this.addSql(
      `create unique index "IDX_sku_profile_code_unique" on sku_profile (code) where deleted_at is null`,
    )
    // Internal codes are given out by the database: two imports at once never take the same.
    this.addSql(`create sequence sku_code_seq`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table sku_profile`)
    this.addSql(`drop sequence sku_code_seq`)
  }
}
