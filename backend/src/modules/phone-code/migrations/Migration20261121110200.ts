import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** One-time codes by text message: one row a phone, the code only as a keyed hash. */
export class Migration20261121110200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table phone_code (
        phone text primary key check (phone ~ '^[+]84[0-9]{9,10}$'),
        code_hash text not null,
        expires_at timestamptz not null,
        tries_left integer not null check (tries_left >= 0),
        used_at timestamptz,
        window_started_at timestamptz not null,
        sent_in_window integer not null check (sent_in_window >= 0),
        created_at timestamptz not null default now()
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists phone_code;`)
  }
}
