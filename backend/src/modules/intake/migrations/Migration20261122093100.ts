import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BEFORE = "'session-opened', 'session-closed', 'cash-moved', 'refund'"

/** Goods that move at a till without a sale are facts too. */
export class Migration20261122093100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table session_fact
        drop constraint session_fact_kind_check,
        add constraint session_fact_kind_check check (kind in (${BEFORE}, 'goods-moved'));
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table session_fact
        drop constraint session_fact_kind_check,
        add constraint session_fact_kind_check check (kind in (${BEFORE}));
    `)
  }
}
