import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The decision that recognises an outlet as a point of sale for OCOP products, where there is one. */
export class Migration20261122000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table outlet
      add column sale_point_decision_no text check (btrim(sale_point_decision_no) <> ''),
      add column sale_point_issuer text,
      add column sale_point_from date,
      add column sale_point_to date,
      add check ((sale_point_decision_no is null) = (sale_point_from is null)),
      add check (sale_point_to is null or sale_point_to > sale_point_from)`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table outlet drop column sale_point_decision_no,
      drop column sale_point_issuer, drop column sale_point_from, drop column sale_point_to`)
  }
}
