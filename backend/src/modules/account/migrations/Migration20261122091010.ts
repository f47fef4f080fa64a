import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Shoppers who proved a phone number: sessions, addresses, what they keep for later. Rows of our own,
 * and not Medusa's customers: those are only marked as deleted, and erasing a person must erase.
 */
export class Migration20261122091010 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table account (
        id text primary key,
        phone text not null unique check (phone ~ '^[+]84[0-9]{9,10}$'),
        created_at timestamptz not null default now()
      );

      create table account_session (
        token_hash text primary key,
        account_id text not null references account on delete cascade,
        created_at timestamptz not null default now(),
        ends_at timestamptz not null
      );
      create index account_session_account on account_session (account_id);
      create index account_session_ends on account_session (ends_at);

      create table account_address (
        id text primary key,
        account_id text not null references account on delete cascade,
        name text not null check (length(name) between 1 and 120),
        phone text not null check (phone ~ '^[+]84[0-9]{9,10}$'),
        commune_code text not null check (commune_code ~ '^[0-9]{5}$'),
        line text not null check (length(line) between 3 and 200),
        created_at timestamptz not null default now(),
        used_at timestamptz not null default now()
      );
      create index account_address_account on account_address (account_id, used_at desc);

      create table account_wish (
        account_id text not null references account on delete cascade,
        variant_id text not null,
        kept_at timestamptz not null default now(),
        primary key (account_id, variant_id)
      );

      create table account_erasure (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        orders integer not null,
        reviews integer not null,
        letters integer not null,
        claims integer not null,
        invoices integer not null
      );
      create function account_erasure_kept() returns trigger language plpgsql as $$
      begin
        raise exception 'ACCOUNT_APPEND_ONLY %', tg_table_name using errcode = 'OC041';
      end $$;
      create trigger account_erasure_kept before update or delete on account_erasure
        for each row execute function account_erasure_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists account_erasure, account_wish, account_address, account_session, account;
      drop function if exists account_erasure_kept();
    `)
  }
}
