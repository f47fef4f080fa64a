import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Dated VAT rules. */
export class Migration20261121090500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table tax_rule (
      id text primary key,
      goods_class text not null
        check (goods_class in ('STANDARD', 'ALCOHOL', 'UNPROCESSED_FARM', 'ANY')),
      seller_vat_method text not null
        check (seller_vat_method in ('DEDUCTION', 'DIRECT', 'EXEMPT', 'ANY')),
      seller_role text not null default 'ANY'
        check (seller_role in ('PRODUCER', 'TRADER', 'ANY')),
      treatment text not null
        check (treatment in ('RATE', 'NOT_SUBJECT', 'NOT_DECLARED', 'DIRECT')),
      rate_bp integer check (rate_bp between 0 and 10000),
      valid_from date not null,
      valid_to date,
      priority integer not null default 0,
      legal_ref text not null,
      note text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      check (valid_to is null or valid_to > valid_from),
      check (treatment <> 'RATE' or rate_bp is not null))`)
    this.addSql(
      `create unique index "IDX_tax_rule_natural" on tax_rule (goods_class, seller_vat_method, seller_role, valid_from, priority) where deleted_at is null`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table tax_rule`)
  }
}
