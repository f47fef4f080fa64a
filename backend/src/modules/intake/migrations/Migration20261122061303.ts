import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const FROZEN = `code, idempotency_key, request_hash, seller_id, fulfilment, payment, business_day, goods,
  shipping, net, vat, total, vat_by_rate, placed_at`

/** The flat delivery rate gives way to rate tables; an order keeps what its fee was made of. */
export class Migration20261122061303 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      drop trigger web_order_frozen on web_order;
      alter table web_order drop column shipping_rate_id, add column delivery jsonb;
      create trigger web_order_frozen before update of ${FROZEN}, delivery on web_order
        for each row execute function intake_append_only();
      drop table shipping_rate;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger web_order_frozen on web_order;
      alter table web_order drop column delivery, add column shipping_rate_id text;
      create trigger web_order_frozen before update of ${FROZEN} on web_order
        for each row execute function intake_append_only();
      create table shipping_rate (
        id text primary key,
        mode text not null check (mode in ('delivery')),
        amount bigint not null check (amount >= 0),
        free_from bigint check (free_from >= 0),
        goods_class text not null,
        valid_from date not null,
        valid_to date,
        is_demo boolean not null default false,
        check (valid_to is null or valid_to > valid_from)
      );
    `)
  }
}
