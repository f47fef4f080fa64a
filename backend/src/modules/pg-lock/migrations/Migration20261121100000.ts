import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Leases that outlive a transaction: `acquire` and `release` of Medusa's locking module. */
export class Migration20261121100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists pg_lock (
      key text primary key, owner text not null, expires_at timestamptz)`)
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists pg_lock")
  }
}
