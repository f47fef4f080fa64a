import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Web orders, the flat delivery rates, and the bank transfers that pay orders. */
export class Migration20261121100300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table web_order (
        code text primary key,
        idempotency_key uuid not null unique,
        request_hash text not null,
        status text not null
          check (status in ('placed', 'awaiting_payment', 'paid', 'fulfilled', 'cancelled', 'expired')),
        seller_id text not null,
        contact jsonb not null,
        fulfilment jsonb not null,
        payment text not null check (payment in ('cod', 'vietqr')),
        note text not null default '',
        locale text not null check (locale in ('vi', 'en')),
        business_day date not null,
        goods bigint not null check (goods >= 0),
        shipping bigint not null check (shipping >= 0),
        shipping_rate_id text,
        net bigint not null check (net >= 0),
        vat bigint not null check (vat >= 0),
        total bigint not null check (total >= 0),
        paid_amount bigint not null default 0 check (paid_amount >= 0),
        vat_by_rate jsonb not null,
        placed_at timestamptz not null,
        pay_before timestamptz,
        cancelled_at timestamptz,
        order_id text,
        drained_at timestamptz,
        check (goods + shipping = total),
        check (net + vat = total),
        check (payment = 'vietqr' or pay_before is null),
        check (status <> 'awaiting_payment' or pay_before is not null)
      );
      create index web_order_undrained on web_order (placed_at) where drained_at is null;
      create index web_order_unpaid on web_order (pay_before) where status = 'awaiting_payment';
      create index web_order_order on web_order (order_id) where order_id is not null;

      create table web_order_line (
        code text not null references web_order,
        line_no integer not null check (line_no >= 1),
        variant_id text not null,
        inventory_item_id text not null,
        location_id text not null,
        outlet_id text not null,
        qty numeric not null check (qty > 0 and qty = round(qty, 3)),
        unit_price bigint not null check (unit_price >= 0),
        payable bigint not null check (payable >= 0),
        net bigint not null check (net >= 0),
        vat bigint not null check (vat >= 0),
        treatment text not null
          check (treatment in ('RATE', 'NOT_SUBJECT', 'NOT_DECLARED', 'DIRECT')),
        rate_bp integer check (rate_bp between 0 and 10000),
        tax_rule_id text not null,
        name text not null,
        unit text not null,
        reservation_id text not null unique,
        primary key (code, line_no),
        check (net + vat = payable),
        check (treatment <> 'RATE' or rate_bp is not null)
      );
      create index web_order_line_variant on web_order_line (variant_id);

      create trigger web_order_frozen before update of code, idempotency_key, request_hash, seller_id,
        fulfilment, payment, business_day, goods, shipping, shipping_rate_id, net, vat, total,
        vat_by_rate, placed_at on web_order for each row execute function intake_append_only();
      create trigger web_order_kept before delete on web_order
        for each row execute function intake_append_only();
      create trigger web_order_line_kept before update or delete on web_order_line
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
      insert into shipping_rate (id, mode, amount, goods_class, valid_from, is_demo)
        values ('shiprate_demo_flat', 'delivery', 30000, 'STANDARD', '2026-01-01', true);

      create table bank_transfer (
        id bigint generated always as identity primary key,
        provider text not null,
        event_id text not null,
        at timestamptz not null,
        account_no text not null,
        amount bigint not null check (amount >= 0),
        content text not null,
        outcome text not null check (outcome in
          ('paid', 'partial', 'overpaid', 'duplicate', 'late', 'unknown', 'foreign_account')),
        order_code text references web_order,
        matched_amount bigint not null check (matched_amount >= 0),
        unmatched_amount bigint not null check (unmatched_amount >= 0),
        received_at timestamptz not null default now(),
        unique (provider, event_id),
        check (matched_amount + unmatched_amount = amount)
      );
      create index bank_transfer_order on bank_transfer (order_code) where order_code is not null;
      create trigger bank_transfer_kept before update or delete on bank_transfer
        for each row execute function intake_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists bank_transfer, shipping_rate, web_order_line, web_order;`)
  }
}
