import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const METHODS = "('cod', 'vietqr', 'card', 'vnpay', 'momo', 'zalopay')"
const OUTCOMES =
  "('paid', 'partial', 'overpaid', 'duplicate', 'late', 'unknown', 'foreign_account')"

/**
 * Money that came in, where every đồng of it went, and what of it waits for a person. Takes over
 * `bank_transfer`, which knew transfers only.
 */
export class Migration20261121230000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      do $body$ declare c text; begin
        for c in select conname from pg_constraint where conrelid = 'web_order'::regclass
          and contype = 'c' and pg_get_constraintdef(oid) like '%vietqr%'
        loop execute format('alter table web_order drop constraint %I', c); end loop;
      end $body$;
      alter table web_order
        add constraint web_order_payment check (payment in ${METHODS}),
        add constraint web_order_pay_before check (payment <> 'cod' or pay_before is null);

      create table incoming_payment (
        id bigint generated always as identity primary key,
        provider text not null,
        reference text not null,
        method text not null check (method in ('transfer', 'card', 'wallet')),
        at timestamptz not null,
        account_no text,
        amount bigint not null check (amount > 0),
        content text not null,
        order_code text references web_order,
        outcome text not null check (outcome in ${OUTCOMES}),
        received_at timestamptz not null default now(),
        unique (provider, reference)
      );
      create index incoming_payment_order on incoming_payment (order_code) where order_code is not null;

      create table payment_allocation (
        id bigint generated always as identity primary key,
        incoming_id bigint not null references incoming_payment,
        purpose text not null check (purpose in ('order', 'refund', 'kept')),
        order_code text references web_order,
        amount bigint not null check (amount <> 0),
        note text not null default '',
        by text not null,
        at timestamptz not null default now(),
        check ((purpose = 'order') = (order_code is not null)),
        check (amount > 0 or purpose = 'order')
      );
      create index payment_allocation_incoming on payment_allocation (incoming_id);
      create index payment_allocation_order on payment_allocation (order_code) where order_code is not null;

      create table payment_exception (
        incoming_id bigint primary key references incoming_payment,
        kind text not null check (kind in
          ('partial', 'released', 'overpaid', 'duplicate', 'late', 'unknown', 'foreign_account')),
        state text not null default 'open' check (state in ('open', 'closed')),
        opened_at timestamptz not null default now(),
        closed_at timestamptz,
        closed_by text,
        note text,
        check ((state = 'closed') = (closed_at is not null))
      );
      create index payment_exception_open on payment_exception (opened_at) where state = 'open';

      create trigger incoming_payment_kept before update or delete on incoming_payment
        for each row execute function intake_append_only();
      create trigger payment_allocation_kept before update or delete on payment_allocation
        for each row execute function intake_append_only();
      create trigger payment_exception_kept before delete on payment_exception
        for each row execute function intake_append_only();

      create function payment_allocation_fits() returns trigger language plpgsql as $body$
      declare
        came bigint; gone bigint; asked bigint; held bigint;
      begin
        select amount into came from incoming_payment where id = new.incoming_id for update;
        select coalesce(sum(amount), 0) into gone from payment_allocation
          where incoming_id = new.incoming_id;
        if gone + new.amount not between 0 and came then
          raise exception 'payment %: % of % đồng cannot go somewhere', new.incoming_id,
            gone + new.amount, came using errcode = 'OC030';
        end if;
        if new.purpose = 'order' then
          select total into asked from web_order where code = new.order_code for update;
          select coalesce(sum(amount), 0) into held from payment_allocation
            where purpose = 'order' and order_code = new.order_code;
          if held + new.amount not between 0 and asked then
            raise exception 'order % cannot hold % of % đồng', new.order_code,
              held + new.amount, asked using errcode = 'OC030';
          end if;
        end if;
        return new;
      end $body$;
      create trigger payment_allocation_fits before insert on payment_allocation
        for each row execute function payment_allocation_fits();

      insert into incoming_payment (provider, reference, method, at, account_no, amount, content,
          order_code, outcome, received_at)
        select provider, event_id, 'transfer', at, account_no, amount, content, order_code, outcome,
          received_at from bank_transfer where amount > 0 order by id;
      insert into payment_allocation (incoming_id, purpose, order_code, amount, by, at)
        select i.id, 'order', t.order_code, t.matched_amount, 'matching', t.received_at
        from bank_transfer t join incoming_payment i on i.provider = t.provider and i.reference = t.event_id
        where t.matched_amount > 0 order by t.id;
      insert into payment_exception (incoming_id, kind)
        select id, outcome from incoming_payment where outcome <> 'paid';
      update intake_exception set state = 'closed', closed_at = now(), closed_by = 'migration',
        note = 'moved to the payment queue' where state = 'open' and subject like 'transfer:%:%'
        and kind in ('TRANSFER_PARTIAL', 'TRANSFER_OVERPAID', 'TRANSFER_DUPLICATE', 'TRANSFER_LATE',
          'TRANSFER_UNKNOWN', 'TRANSFER_FOREIGN_ACCOUNT');
      drop table bank_transfer;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists payment_exception, payment_allocation, incoming_payment;
      drop function if exists payment_allocation_fits();
    `)
  }
}
