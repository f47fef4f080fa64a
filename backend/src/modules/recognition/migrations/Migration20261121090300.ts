import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Recognitions. Fewer than three stars never give a row; a row ends after it begins; once
 * revoked, it stays so.
 */
export class Migration20261121090300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table recognition (
      id text primary key,
      stars smallint not null check (stars between 3 and 5),
      decision_no text not null check (btrim(decision_no) <> ''),
      decision_date date not null,
      family_key text not null check (family_key <> ''),
      issuer_name text not null,
      issuer_level text not null check (issuer_level in ('DISTRICT', 'PROVINCE', 'CENTRE')),
      criteria_version text not null
        check (criteria_version in ('QD1048', 'QD148', 'QD1489', 'QD26')),
      valid_from date not null,
      valid_to date not null,
      revoked_on date,
      revocation_note text,
      packaging_codes jsonb not null default '[]' check (jsonb_typeof(packaging_codes) = 'array'),
      supersedes_id text references recognition (id),
      certificate_no text,
      evidence_level text,
      is_demo boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      check (valid_to > valid_from),
      check (revoked_on is null or revoked_on >= valid_from),
      check (supersedes_id is null or supersedes_id <> id))`)
    this.addSql(
      `create unique index "IDX_recognition_decision_family" on recognition (decision_no, family_key) where deleted_at is null`,
    )
    this.addSql(`create index "IDX_recognition_valid_to" on recognition (valid_to)`)

    this.addSql(`create table recognition_sku (
      id text primary key,
      recognition_id text not null references recognition (id) on delete cascade,
      variant_id text not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz)`)
    this.addSql(
      `create unique index "IDX_recognition_sku_pair" on recognition_sku (recognition_id, variant_id) where deleted_at is null`,
    )
    this.addSql(`create index "IDX_recognition_sku_variant" on recognition_sku (variant_id)`)

    this.addSql(`create function recognition_keep_revocation() returns trigger language plpgsql as $$
      begin
        if old.revoked_on is not null and new.revoked_on is distinct from old.revoked_on then
          raise exception 'REVOCATION_IS_FINAL %', old.id using errcode = 'OC010';
        end if;
        return new;
      end $$`)
    this.addSql(`create trigger recognition_keep_revocation before update on recognition
      for each row execute function recognition_keep_revocation()`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table recognition_sku, recognition`)
    this.addSql(`drop function recognition_keep_revocation()`)
  }
}
