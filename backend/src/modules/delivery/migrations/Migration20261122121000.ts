import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What was handed to carriers, and what they told of it. Neither names a person: who gets a parcel
 * stands in its order.
 */
export class Migration20261122121000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table parcel (
        -- The carrier's name for our order too, the same in every try.
        code text primary key,
        order_code text not null,
        outlet_id text not null,
        fulfillment_id text not null,
        carrier text not null,
        state text not null default 'asked' check (state in ('asked', 'refused', 'unsure', 'booked',
          'moving', 'delivering', 'failed', 'delivered', 'returning', 'returned', 'lost',
          'cancelled')),
        state_at timestamptz not null default now(),
        tries integer not null default 0,
        tracking_no text check (tracking_no <> ''),
        cod bigint not null check (cod >= 0),
        grams integer not null check (grams > 0),
        fee bigint check (fee >= 0),
        reason text,
        created_by text not null,
        created_at timestamptz not null default now(),
        unique (carrier, tracking_no)
      );
      -- Never a second parcel of the same goods beside a living one.
      create unique index parcel_one_living on parcel (order_code, outlet_id)
        where state not in ('refused', 'cancelled');
      create index parcel_state on parcel (state);

      create table parcel_event (
        id bigint generated always as identity primary key,
        parcel_code text not null references parcel,
        event_id text not null,
        -- As the carrier calls it.
        status text not null,
        state text not null,
        at timestamptz not null,
        received_at timestamptz not null default now(),
        unique (parcel_code, event_id)
      );
      create function parcel_event_kept() returns trigger language plpgsql as $f$
        begin raise exception 'what a carrier told is never rewritten'; end $f$;
      create trigger parcel_event_kept before update or delete on parcel_event
        for each row execute function parcel_event_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists parcel_event, parcel;
      drop function if exists parcel_event_kept;
    `)
  }
}
