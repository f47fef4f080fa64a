import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Invoices that were asked for are found by their sale when a person is erased, as the statements of
 * `workflows/e-invoice/counter-buyers.ts` ask. What was set aside may say anything of any length as
 * its sale, which only a hash index takes.
 */
export class Migration20261124194100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      drop index session_fact_invoice;
      create index session_fact_invoice on session_fact (lower(fact ->> 'saleId'))
        where kind = 'invoice-asked';
      create index raw_fact_invoice on raw_fact using hash (lower(body ->> 'saleId'))
        where body ->> 'kind' = 'invoice-asked';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index raw_fact_invoice;
      drop index session_fact_invoice;
      create index session_fact_invoice on session_fact ((fact ->> 'saleId'))
        where kind = 'invoice-asked';
    `)
  }
}
