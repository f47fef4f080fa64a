import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How a customer paid for a web order at a counter: what is not cash lies in no drawer. What of it a
 * cashier's eyes saw is summed over the order.
 */
export class Migration20261124220500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cash_move
        add column tender text not null default 'cash' check (tender in ('cash', 'vietqr', 'card')),
        add constraint cash_move_tender_of_order check (tender = 'cash' or reason = 'order');
      create index session_fact_order_transfer on session_fact ((fact ->> 'orderCode'))
        where kind = 'cash-moved' and fact #>> '{tender,kind}' = 'vietqr';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists session_fact_order_transfer;
      alter table cash_move drop column if exists tender;
    `)
  }
}
