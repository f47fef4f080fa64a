import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Producers and their members. */
export class Migration20261121090200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table producer (
      id text primary key,
      handle text not null check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null check (btrim(name) <> ''),
      kind text not null check (kind in
        ('ENTERPRISE', 'COOPERATIVE', 'COOP_GROUP', 'HOUSEHOLD', 'INDIVIDUAL', 'STATE_UNIT')),
      legal_name text,
      story text,
      address_legacy text,
      commune_code text check (commune_code ~ '^[0-9]{5}$'),
      phone text check (phone ~ '^[+]84[0-9]{9,10}$'),
      legal_entity_id text,
      is_demo boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz)`)
    this.addSql(
      `create unique index "IDX_producer_handle_unique" on producer (handle) where deleted_at is null`,
    )
    this.addSql(`create table producer_member (
      id text primary key,
      name text not null,
      phone text not null check (phone ~ '^[+]84[0-9]{9,10}$'),
      role text not null default 'owner' check (role in ('owner', 'editor')),
      producer_id text not null references producer (id) on delete cascade,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz)`)
    this.addSql(
      `create unique index "IDX_producer_member_phone_unique" on producer_member (phone) where deleted_at is null`,
    )
    this.addSql(`create index "IDX_producer_member_producer_id" on producer_member (producer_id)`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table producer_member, producer`)
  }
}
