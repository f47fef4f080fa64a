import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What tills report: sessions, sales and their lines and tenders, and what could not be posted. */
export class Migration20261121100200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create function intake_append_only() returns trigger language plpgsql as $body$
      begin
        raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
          using errcode = 'OC002';
      end $body$;

      create table pos_session (
        id uuid primary key,
        outlet_id text not null,
        register_id text not null,
        epoch integer not null,
        staff_id text not null,
        opened_at timestamptz,
        opening_cash bigint check (opening_cash >= 0),
        closed_at timestamptz,
        counted_cash bigint check (counted_cash >= 0),
        expected_cash bigint check (expected_cash >= 0),
        difference bigint,
        sale_count integer check (sale_count >= 0),
        last_seq integer check (last_seq >= 0),
        check (opened_at is not null or closed_at is not null),
        check ((opened_at is null) = (opening_cash is null)),
        check (closed_at is null or difference = counted_cash - expected_cash)
      );
      create index pos_session_register on pos_session (register_id, epoch);

      create table session_fact (
        id uuid primary key,
        session_id uuid not null references pos_session,
        device_id text not null,
        kind text not null check (kind in ('session-opened', 'session-closed')),
        content_hash text not null,
        fact jsonb not null,
        received_at timestamptz not null default now(),
        unique (session_id, kind)
      );

      create table sale (
        id uuid primary key,
        outlet_id text not null,
        location_id text not null,
        sales_channel_id text not null,
        register_id text not null,
        device_id text not null,
        epoch integer not null check (epoch >= 1),
        seq integer not null check (seq >= 1),
        receipt_no text not null unique,
        session_id uuid not null,
        staff_id text not null,
        at timestamptz not null,
        business_day date not null,
        content_hash text not null,
        fact jsonb not null,
        status text not null check (status in ('accepted', 'needs_review')),
        received_at timestamptz not null default now(),
        total bigint not null check (total >= 0),
        change bigint not null check (change >= 0),
        public_code text not null unique check (public_code ~ '^[0-9a-f]{32}$'),
        order_id text,
        drained_at timestamptz,
        unique (register_id, epoch, seq)
      );
      create index sale_undrained on sale (received_at, id) where drained_at is null;
      create index sale_outlet_day on sale (outlet_id, business_day);
      create index sale_session on sale (session_id);
      create index sale_order on sale (order_id) where order_id is not null;

      create table sale_line (
        sale_id uuid not null references sale,
        line_no integer not null check (line_no >= 1),
        variant_id text not null,
        inventory_item_id text not null,
        qty numeric not null check (qty > 0 and qty = round(qty, 3)),
        unit_price bigint not null check (unit_price >= 0),
        discount bigint not null check (discount >= 0),
        payable bigint not null check (payable >= 0),
        net bigint not null check (net >= 0),
        vat bigint not null check (vat >= 0),
        treatment text not null
          check (treatment in ('RATE', 'NOT_SUBJECT', 'NOT_DECLARED', 'DIRECT')),
        rate_bp integer check (rate_bp between 0 and 10000),
        tax_rule_id text not null,
        name text not null,
        unit text not null,
        primary key (sale_id, line_no),
        check (net + vat = payable),
        check (treatment <> 'RATE' or rate_bp is not null),
        check (treatment = 'RATE' or vat = 0)
      );
      create index sale_line_variant on sale_line (variant_id);

      create table sale_tender (
        sale_id uuid not null references sale,
        n integer not null check (n >= 1),
        kind text not null check (kind in ('cash', 'vietqr', 'card', 'voucher')),
        amount bigint not null check (amount >= 0),
        reference text,
        primary key (sale_id, n)
      );

      create table raw_fact (
        id bigint generated always as identity primary key,
        fact_id text not null,
        device_id text,
        register_id text,
        epoch integer,
        seq integer,
        reason text not null check (reason in ('conflict', 'revoked', 'unknown', 'invalid')),
        code text not null,
        body jsonb not null,
        body_hash text not null,
        received_at timestamptz not null default now()
      );
      create unique index raw_fact_once on raw_fact (coalesce(device_id, ''), fact_id, body_hash, reason);
      create index raw_fact_seq on raw_fact (register_id, epoch, seq) where seq is not null;

      create table register_progress (
        register_id text not null,
        epoch integer not null,
        applied_through integer not null default 0,
        primary key (register_id, epoch)
      ) with (fillfactor = 50);
      comment on table register_progress is
        'Highest receipt number of an epoch below which none is missing; its row orders the batches of a register.';

      create table intake_exception (
        id bigint generated always as identity primary key,
        kind text not null check (kind ~ '^[A-Z][A-Z_]+$'),
        subject text not null,
        outlet_id text,
        details jsonb not null default '{}',
        state text not null default 'open' check (state in ('open', 'closed')),
        created_at timestamptz not null default now(),
        closed_at timestamptz,
        closed_by text,
        note text,
        check ((state = 'closed') = (closed_at is not null))
      );
      create unique index intake_exception_open on intake_exception (kind, subject) where state = 'open';
      create index intake_exception_created on intake_exception (created_at);

      create trigger sale_frozen before update of id, outlet_id, location_id, sales_channel_id,
        register_id, device_id, epoch, seq, receipt_no, session_id, staff_id, at, business_day,
        content_hash, fact, status, received_at, total, change, public_code
        on sale for each row execute function intake_append_only();
      create trigger sale_kept before delete on sale
        for each row execute function intake_append_only();
      create trigger sale_line_kept before update or delete on sale_line
        for each row execute function intake_append_only();
      create trigger sale_tender_kept before update or delete on sale_tender
        for each row execute function intake_append_only();
      create trigger session_fact_kept before update or delete on session_fact
        for each row execute function intake_append_only();
      create trigger raw_fact_kept before update or delete on raw_fact
        for each row execute function intake_append_only();
      create trigger sale_whole before truncate on sale execute function intake_append_only();
      create trigger sale_line_whole before truncate on sale_line execute function intake_append_only();
      create trigger sale_tender_whole before truncate on sale_tender execute function intake_append_only();
      create trigger session_fact_whole before truncate on session_fact execute function intake_append_only();
      create trigger raw_fact_whole before truncate on raw_fact execute function intake_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists intake_exception, register_progress, raw_fact, sale_tender, sale_line,
        sale, session_fact, pos_session;
      drop function if exists intake_append_only();
    `)
  }
}
