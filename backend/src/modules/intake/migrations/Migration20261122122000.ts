import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const FITS = (till: string) => `
  create or replace function payment_allocation_fits() returns trigger language plpgsql as $body$
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
    ${till}
    end if;
    return new;
  end $body$;`

const TILL = `elsif new.purpose = 'till' then
      select amount into asked from till_transfer where reference = new.till_reference for update;
      select coalesce(sum(amount), 0) into held from payment_allocation
        where purpose = 'till' and till_reference = new.till_reference;
      if held + new.amount not between 0 and asked then
        raise exception 'transfer % cannot hold % of % đồng', new.till_reference,
          held + new.amount, asked using errcode = 'OC030';
      end if;`

/**
 * Transfers that a till asks for, under the reference in the customer's VietQR: what was asked, what
 * of it the bank told us of, and the sale that was made for it.
 */
export class Migration20261122122000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table till_transfer (
        reference text primary key check (reference ~ '^[A-Z]{2}[0-9]{2} [0-9]{2} [0-9A-F]{8}$'),
        outlet_id text not null,
        register_id text not null,
        amount bigint not null check (amount > 0),
        paid_amount bigint not null default 0,
        status text not null check (status in ('waiting', 'paid', 'dropped')),
        asked_at timestamptz not null default now(),
        sale_id uuid,
        claimed_at timestamptz,
        disputed_at timestamptz,
        check (paid_amount between 0 and amount),
        check ((status = 'paid') = (paid_amount = amount)),
        check ((sale_id is null) = (claimed_at is null))
      );
      create index till_transfer_unseen on till_transfer (claimed_at)
        where status <> 'paid' and sale_id is not null and disputed_at is null;
      create index till_transfer_unsold on till_transfer (asked_at)
        where paid_amount > 0 and sale_id is null;
      create trigger till_transfer_kept before delete or update of reference, outlet_id, register_id
        on till_transfer for each row execute function intake_append_only();

      alter table incoming_payment add column till_reference text;
      create index incoming_payment_till on incoming_payment (till_reference)
        where till_reference is not null;

      alter table payment_allocation
        add column till_reference text references till_transfer,
        drop constraint payment_allocation_purpose_check,
        drop constraint payment_allocation_check,
        drop constraint payment_allocation_check1,
        add constraint payment_allocation_purpose_check
          check (purpose in ('order', 'till', 'refund', 'kept')),
        add constraint payment_allocation_target
          check ((purpose = 'order') = (order_code is not null)
            and (purpose = 'till') = (till_reference is not null)),
        add constraint payment_allocation_sign check (amount > 0 or purpose in ('order', 'till'));
      create index payment_allocation_till on payment_allocation (till_reference)
        where till_reference is not null;
      ${FITS(TILL)}
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      ${FITS("")}
      alter table payment_allocation drop column if exists till_reference;
      alter table incoming_payment drop column if exists till_reference;
      drop table if exists till_transfer;
    `)
  }
}
