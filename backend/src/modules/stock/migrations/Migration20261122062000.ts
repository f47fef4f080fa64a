import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { MOVE_TRIGGER } from "../sql/move-trigger"

/** Whoever takes goods that orders hold, a manager hears of it; only expiring lots said so before. */
export class Migration20261122062000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(MOVE_TRIGGER)
  }
}
