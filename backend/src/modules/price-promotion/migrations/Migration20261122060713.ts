import { readFileSync } from "node:fs"
import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const laws = () =>
  readFileSync(require.resolve("@ocop/pricing/promotion-laws.json"), "utf8").replaceAll("'", "''")

/**
 * Promotions, voucher codes, and the law's limits on both. A promotion is never changed, only ended:
 * what was sold under it must stay explicable. A code is never used more often than it may be.
 */
export class Migration20261122060713 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table price_promotion (
        id text primary key,
        name text not null check (btrim(name) <> ''),
        name_en text,
        kind text not null check (kind in ('percent', 'amount')),
        value numeric not null check (value > 0),
        target text not null check (target in ('LINES', 'ORDER')),
        sku_ids jsonb check (jsonb_array_length(sku_ids) > 0),
        sectors jsonb check (jsonb_array_length(sectors) > 0),
        producer_ids jsonb check (jsonb_array_length(producer_ids) > 0),
        valid_from date not null,
        valid_to date not null,
        min_spend bigint not null default 0 check (min_spend >= 0),
        online boolean not null,
        outlet_codes jsonb check (jsonb_typeof(outlet_codes) = 'array'),
        needs_code boolean not null,
        programme text check (btrim(programme) <> ''),
        is_demo boolean not null default false,
        created_at timestamptz not null default now(),
        created_by text not null,
        ended_at timestamptz,
        ended_by text,
        check (valid_to > valid_from),
        check (kind <> 'percent' or (value <= 100 and value = round(value, 2))),
        check (kind <> 'amount' or value = round(value)),
        check ((ended_at is null) = (ended_by is null))
      );
      create index price_promotion_running on price_promotion (valid_to) where ended_at is null;

      create table voucher (
        code text primary key check (code ~ '^[A-Z0-9]{4,20}$'),
        promotion_id text not null references price_promotion,
        max_uses integer not null check (max_uses >= 1),
        max_per_phone integer check (max_per_phone >= 1),
        used integer not null default 0,
        constraint voucher_limit check (used between 0 and max_uses)
      );
      create index voucher_promotion on voucher (promotion_id);

      create table promotion_law (
        id text primary key,
        kind text not null check (kind in ('NO_ALCOHOL', 'MOST_OFF', 'MOST_OFF_IN_PROGRAMME')),
        value numeric not null check (value between 0 and 100),
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        legal_ref text not null check (btrim(legal_ref) <> ''),
        note text
      );

      create function price_promotion_kept() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'DELETE' or old.ended_at is not null
          or to_jsonb(new) - '{ended_at,ended_by}'::text[] <> to_jsonb(old) - '{ended_at,ended_by}'::text[]
        then
          raise exception 'promotion % can only be ended, once', old.id using errcode = 'OC040';
        end if;
        return new;
      end $body$;
      create trigger price_promotion_kept before update or delete on price_promotion
        for each row execute function price_promotion_kept();
    `)
    // With the table and not with the demo: a shop without these rows would promote alcohol.
    this.addSql(`
      insert into promotion_law (id, kind, value, valid_from, valid_to, legal_ref, note)
      select id, kind, value, "validFrom", "validTo", "legalRef", note
      from jsonb_to_recordset('${laws()}'::jsonb) as x(id text, kind text, value numeric,
        "validFrom" date, "validTo" date, "legalRef" text, note text)
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists voucher, price_promotion, promotion_law;
      drop function if exists price_promotion_kept();
    `)
  }
}
