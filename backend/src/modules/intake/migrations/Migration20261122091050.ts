import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const KINDS = "'partial', 'released', 'overpaid', 'duplicate', 'late', 'unknown', 'foreign_account'"

/** Money of an order that its shopper cancelled after paying waits to be given back. */
export class Migration20261122091050 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table payment_exception drop constraint payment_exception_kind_check,
        add constraint payment_exception_kind_check check (kind in (${KINDS}, 'cancelled'));
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      update payment_exception set kind = 'released' where kind = 'cancelled';
      alter table payment_exception drop constraint payment_exception_kind_check,
        add constraint payment_exception_kind_check check (kind in (${KINDS}));
    `)
  }
}
