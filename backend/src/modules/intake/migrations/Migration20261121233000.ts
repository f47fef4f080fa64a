import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Tries to pay a web order through a gateway. */
export class Migration20261121233000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table payment_attempt (
        provider text not null,
        ref text not null,
        order_code text not null references web_order,
        n integer not null check (n between 1 and 9999),
        amount bigint not null check (amount > 0),
        state text not null default 'open' check (state in ('open', 'succeeded', 'failed', 'cancelled')),
        provider_id text,
        redirect_url text,
        created_at timestamptz not null default now(),
        asked_at timestamptz,
        primary key (provider, ref),
        unique (order_code, n)
      );
      create index payment_attempt_open on payment_attempt (created_at) where state = 'open';
      create trigger payment_attempt_frozen before update of provider, ref, order_code, n, amount,
        created_at on payment_attempt for each row execute function intake_append_only();
      create trigger payment_attempt_kept before delete on payment_attempt
        for each row execute function intake_append_only();
      alter table incoming_payment add column attempt_ref text;
      create index web_order_ended_with_money on web_order (code)
        where paid_amount > 0 and status in ('cancelled', 'expired');
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists payment_attempt;
      drop index if exists web_order_ended_with_money;
      alter table incoming_payment drop column if exists attempt_ref;
    `)
  }
}
