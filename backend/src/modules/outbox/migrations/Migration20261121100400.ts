import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Duties to the outside (outbox), notices to people, and what the outside told us (inbox). */
export class Migration20261121100400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table outbox_message (
        id bigint generated always as identity primary key,
        topic text not null,
        payload jsonb not null,
        dedupe_key text unique,
        created_at timestamptz not null default now(),
        available_at timestamptz not null default now(),
        attempts integer not null default 0,
        done_at timestamptz,
        dead_at timestamptz,
        last_error text
      );
      create index outbox_message_due on outbox_message (available_at, id)
        where done_at is null and dead_at is null;

      create table notice (
        id bigint generated always as identity primary key,
        channel text not null,
        to_masked text not null,
        to_cipher text not null,
        template text not null,
        data jsonb not null,
        status text not null default 'queued' check (status in ('queued', 'sent', 'failed')),
        dedupe_key text not null unique,
        created_at timestamptz not null default now(),
        sent_at timestamptz
      );

      create table webhook_inbox (
        provider text not null,
        event_id text not null,
        raw text not null,
        received_at timestamptz not null default now(),
        state text not null default 'new' check (state in ('new', 'done', 'dead')),
        attempts integer not null default 0,
        available_at timestamptz not null default now(),
        done_at timestamptz,
        last_error text,
        primary key (provider, event_id)
      );
      create index webhook_inbox_new on webhook_inbox (available_at) where state = 'new';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists webhook_inbox, notice, outbox_message;`)
  }
}
