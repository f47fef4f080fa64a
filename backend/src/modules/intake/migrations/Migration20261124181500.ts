import { Migration } from "@medusajs/framework/mikro-orm/migrations"

// Six digits from the database's own strong random numbers.
const DIGITS = `lpad((('x' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 8))::bit(32)::bigint
  % 1000000)::text, 6, '0')`

/**
 * What fetching a web order at a counter needs: the customer's code, wrong tries, and the hand-over,
 * once and for good. Every pickup order has its row from the moment it is placed.
 */
export class Migration20261124181500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table incoming_payment drop constraint incoming_payment_method_check,
        add constraint incoming_payment_method_check
          check (method in ('transfer', 'card', 'wallet', 'cash'));
      create table web_order_pickup (
        order_code text primary key references web_order,
        pickup_code text not null check (pickup_code ~ '^[0-9]{6}$'),
        wrong_tries integer not null default 0 check (wrong_tries >= 0),
        tried_at timestamptz,
        hold_until timestamptz,
        /* Of the hand-over that began last: what a crash cut off is ended under it. */
        begun_key uuid,
        handed_key uuid unique,
        handed_at timestamptz,
        handed_by text,
        register_id text,
        check (num_nonnulls(handed_key, handed_at, handed_by, register_id) in (0, 4))
      );
      create index web_order_pickup_held on web_order_pickup (hold_until)
        where hold_until is not null and handed_at is null;
      create index web_order_open on web_order (placed_at)
        where status in ('placed', 'awaiting_payment', 'paid');

      create function web_order_pickup_kept() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'DELETE' or old.handed_at is not null
          or new.order_code <> old.order_code or new.pickup_code <> old.pickup_code then
          raise exception 'the hand-over of % stands: % refused', old.order_code, lower(tg_op)
            using errcode = 'OC002';
        end if;
        return new;
      end $body$;
      create trigger web_order_pickup_kept before update or delete on web_order_pickup
        for each row execute function web_order_pickup_kept();

      create function web_order_pickup_made() returns trigger language plpgsql as $body$
      begin
        insert into web_order_pickup (order_code, pickup_code) values (new.code, ${DIGITS});
        return null;
      end $body$;
      create trigger web_order_pickup_made after insert on web_order for each row
        when (new.fulfilment->>'mode' = 'pickup') execute function web_order_pickup_made();
      insert into web_order_pickup (order_code, pickup_code)
        select code, ${DIGITS} from web_order where fulfilment->>'mode' = 'pickup';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger if exists web_order_pickup_made on web_order;
      drop index if exists web_order_open;
      drop table if exists web_order_pickup;
      drop function if exists web_order_pickup_made(), web_order_pickup_kept();
      alter table incoming_payment drop constraint incoming_payment_method_check,
        add constraint incoming_payment_method_check check (method in ('transfer', 'card', 'wallet'));
    `)
  }
}
