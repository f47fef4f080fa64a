import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What each register has on hold, as it told last, for the other registers of its outlet. Only ever
 * replaced whole: the baskets themselves are the till's, this is a picture of them.
 */
export class Migration20261125011000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table held_baskets (
        register_id text primary key references register,
        device_id text not null references device,
        run uuid not null,
        turn integer not null check (turn > 0),
        baskets jsonb not null check (jsonb_typeof(baskets) = 'array'),
        told_at timestamptz not null default now()
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists held_baskets;")
  }
}
