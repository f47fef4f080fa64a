import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { POST_REFUNDS } from "../sql/post-refunds"

/** Goods of a till's sale that came back, and the money that went out for them. */
export class Migration20261122050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table session_fact
        drop constraint session_fact_kind_check,
        add constraint session_fact_kind_check
          check (kind in ('session-opened', 'session-closed', 'cash-moved', 'refund'));
      alter table pos_session add column refund_count integer check (refund_count >= 0);

      create table sale_refund (
        id uuid primary key references session_fact,
        sale_id uuid not null references sale,
        outlet_id text not null,
        location_id text not null,
        register_id text not null,
        epoch integer not null check (epoch >= 1),
        refund_seq integer not null check (refund_seq >= 1),
        refund_no text not null unique,
        session_id uuid not null,
        staff_id text not null,
        approved_by text,
        at timestamptz not null,
        business_day date not null,
        reason text not null,
        total bigint not null check (total >= 0),
        unique (register_id, epoch, refund_seq)
      );
      create index sale_refund_sale on sale_refund (sale_id);
      create index sale_refund_session on sale_refund (session_id);

      create table sale_refund_line (
        refund_id uuid not null references sale_refund,
        line_no integer not null,
        sale_id uuid not null,
        variant_id text not null,
        inventory_item_id text not null,
        qty numeric not null check (qty > 0 and qty = round(qty, 3)),
        condition text not null check (condition in ('SELLABLE', 'DAMAGED', 'EXPIRED')),
        payable bigint not null check (payable >= 0),
        net bigint not null check (net >= 0),
        vat bigint not null check (vat >= 0),
        primary key (refund_id, line_no),
        foreign key (sale_id, line_no) references sale_line (sale_id, line_no),
        check (net + vat = payable)
      );
      create index sale_refund_line_sale on sale_refund_line (sale_id, line_no);

      create table sale_refund_payment (
        refund_id uuid not null references sale_refund,
        n integer not null check (n >= 1),
        kind text not null check (kind in ('cash', 'vietqr', 'card', 'voucher')),
        amount bigint not null check (amount >= 0),
        reference text,
        primary key (refund_id, n)
      );

      create trigger sale_refund_kept before update or delete on sale_refund
        for each row execute function intake_append_only();
      create trigger sale_refund_line_kept before update or delete on sale_refund_line
        for each row execute function intake_append_only();
      create trigger sale_refund_payment_kept before update or delete on sale_refund_payment
        for each row execute function intake_append_only();
      create trigger sale_refund_whole before truncate on sale_refund execute function intake_append_only();
      create trigger sale_refund_line_whole before truncate on sale_refund_line
        execute function intake_append_only();
      create trigger sale_refund_payment_whole before truncate on sale_refund_payment
        execute function intake_append_only();
    `)
    this.addSql(POST_REFUNDS)
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists sale_refund_payment, sale_refund_line, sale_refund;")
    this.addSql("drop function if exists intake_post_refunds(jsonb, jsonb, jsonb);")
  }
}
