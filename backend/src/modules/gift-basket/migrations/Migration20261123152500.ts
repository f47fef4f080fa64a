import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The office takes a ready-made basket back before its last day, also before its first. */
export class Migration20261123152500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_tier add column ended_at timestamptz, add column ended_by text,
        add constraint gift_tier_ended check ((ended_at is null) = (ended_by is null));
    `)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table gift_tier drop column if exists ended_at, drop column if exists ended_by;`,
    )
  }
}
