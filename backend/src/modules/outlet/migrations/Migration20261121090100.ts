import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Communes, legal entities and outlets. Dates are plain `date`: a business day has no hour. */
export class Migration20261121090100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table commune (
      code text primary key check (code ~ '^[0-9]{5}$'),
      name text not null,
      type text not null check (type in ('ward', 'commune')),
      slug text not null,
      latitude double precision check (latitude between -90 and 90),
      longitude double precision check (longitude between -180 and 180),
      area_km2 double precision check (area_km2 > 0),
      old_districts text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz)`)
    this.addSql(
      `create unique index "IDX_commune_slug_unique" on commune (slug) where deleted_at is null`,
    )

    this.addSql(`create table legal_entity (
      id text primary key,
      kind text not null check (kind in
        ('ENTERPRISE', 'COOPERATIVE', 'COOP_GROUP', 'HOUSEHOLD', 'INDIVIDUAL', 'STATE_UNIT')),
      name text not null check (btrim(name) <> ''),
      tax_id text check (tax_id ~ '^[0-9]{10}(-[0-9]{3})?$|^[0-9]{12}$'),
      vat_method text not null check (vat_method in ('DEDUCTION', 'DIRECT', 'EXEMPT')),
      revenue_class text,
      bank_bin text check (bank_bin ~ '^[0-9]{6}$'),
      bank_account text check (bank_account ~ '^[0-9A-Za-z]{1,19}$'),
      bank_account_name text,
      address text,
      is_demo boolean not null default false,
      is_operator boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz)`)
    this.addSql(
      `create unique index "IDX_legal_entity_name_unique" on legal_entity (name) where deleted_at is null`,
    )
    this.addSql(
      `create unique index "IDX_legal_entity_operator" on legal_entity (is_operator) where is_operator and deleted_at is null`,
    )

    this.addSql(`create table outlet (
      id text primary key,
      code text not null check (code ~ '^[A-Z]{2}[0-9]{2}$'),
      name text not null check (btrim(name) <> ''),
      type text not null check (type in
        ('CENTRE', 'SHOP', 'REST_STOP', 'SUPERMARKET_CORNER', 'POST_OFFICE', 'TOURIST_SITE',
         'FAIR_BOOTH', 'NIGHT_MARKET_BOOTH', 'WAREHOUSE')),
      legal_entity_id text not null references legal_entity (id),
      commune_code text references commune (code),
      province text not null,
      address text,
      latitude double precision check (latitude between -90 and 90),
      longitude double precision check (longitude between -180 and 180),
      hours text,
      may_sell_alcohol boolean not null default false,
      cold_storage boolean not null default false,
      open_from date,
      open_to date,
      state text not null default 'OPEN'
        check (state in ('PLANNED', 'OPEN', 'TEMPORARILY_CLOSED', 'CLOSED')),
      safety_buffer numeric not null default 0 check (safety_buffer >= 0),
      evidence text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      check (open_to is null or open_from is null or open_to >= open_from))`)
    this.addSql(
      `create unique index "IDX_outlet_code_unique" on outlet (code) where deleted_at is null`,
    )
    this.addSql(`create index "IDX_outlet_legal_entity_id" on outlet (legal_entity_id)`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table outlet, legal_entity, commune`)
  }
}
