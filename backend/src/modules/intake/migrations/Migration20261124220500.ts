import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How a customer paid for a web order at a counter: what a card paid lies in no drawer. */
export class Migration20261124220500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cash_move
        add column tender text not null default 'cash' check (tender in ('cash', 'card')),
        add constraint cash_move_tender_of_order check (tender = 'cash' or reason = 'order');
    `)
  }

  override async down(): Promise<void> {
    this.addSql("alter table cash_move drop column if exists tender")
  }
}
