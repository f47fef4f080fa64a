import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Rate tables of carriers: on any day one counts. A closed table stays as it was. */
export class Migration20261122061301 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table delivery_tariff (
        id text primary key,
        carrier text not null,
        goods_class text not null,
        free_from bigint check (free_from >= 0),
        further_parcel_bp integer not null default 0 check (further_parcel_bp between 0 and 10000),
        piece_grams integer not null check (piece_grams > 0),
        valid_from date not null,
        valid_to date,
        is_demo boolean not null default false,
        created_by text not null,
        created_at timestamptz not null default now(),
        check (valid_to > valid_from),
        constraint delivery_tariff_one_a_day
          exclude using gist (daterange(valid_from, valid_to) with &&)
      );
      create table delivery_zone (
        tariff_id text not null references delivery_tariff,
        n integer not null,
        code text not null,
        name text not null check (name <> ''),
        name_en text not null check (name_en <> ''),
        up_to_km numeric check (up_to_km > 0),
        province_codes text[],
        primary key (tariff_id, code),
        unique (tariff_id, n)
      );
      create table delivery_rate (
        tariff_id text not null,
        zone text not null,
        temperature text not null check (temperature in ('AMBIENT', 'CHILLED', 'FROZEN')),
        base_amount bigint not null check (base_amount >= 0),
        base_grams integer not null check (base_grams > 0),
        step_amount bigint not null check (step_amount >= 0),
        step_grams integer not null check (step_grams > 0),
        max_grams integer check (max_grams > 0),
        days_from integer not null check (days_from >= 0),
        days_to integer not null check (days_to >= days_from),
        primary key (tariff_id, zone, temperature),
        foreign key (tariff_id, zone) references delivery_zone (tariff_id, code)
      );

      create function delivery_tariff_kept() returns trigger language plpgsql as $f$
        begin raise exception 'a rate table is never rewritten: close it and add the next'; end $f$;
      create trigger delivery_tariff_kept before delete or update of id, carrier, goods_class,
        free_from, further_parcel_bp, piece_grams, valid_from on delivery_tariff
        for each row execute function delivery_tariff_kept();
      create trigger delivery_zone_kept before update or delete on delivery_zone
        for each row execute function delivery_tariff_kept();
      create trigger delivery_rate_kept before update or delete on delivery_rate
        for each row execute function delivery_tariff_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists delivery_rate, delivery_zone, delivery_tariff;
      drop function if exists delivery_tariff_kept;
    `)
  }
}
