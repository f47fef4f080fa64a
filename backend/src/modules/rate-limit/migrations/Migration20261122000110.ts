import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Tries counted for all processes together: one row a key (a hash, nobody's number) and window.
 * Unlogged: a crash may forget some tries, and no try waits for the disk.
 */
export class Migration20261122000110 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create unlogged table rate_window (
        key text primary key,
        tries integer not null check (tries > 0),
        ends_at timestamptz not null
      );
      create index rate_window_ends_at on rate_window (ends_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists rate_window;`)
  }
}
