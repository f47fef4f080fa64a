import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { ALLOC } from "../sql/alloc"
import { CONTEXT } from "../sql/context"
import { GUARDS } from "../sql/guards"
import { INCOMING } from "../sql/incoming"
import { LEVEL_TRIGGERS } from "../sql/level-triggers"
import { LOCK } from "../sql/lock"
import { MOVE_TRIGGER } from "../sql/move-trigger"
import { OWNER } from "../sql/owner"
import { POST } from "../sql/post"
import { RESERVATION_TRIGGERS } from "../sql/reservation-triggers"
import { ADJUST, RETURNS, UNDO_RETURNS } from "../sql/returns"
import { TABLES } from "../sql/tables"

/** The stock kernel on top of Medusa's inventory tables; what was stocked before becomes movements. */
export class Migration20261121101000 extends Migration {
  override async up(): Promise<void> {
    const parts = [
      CONTEXT,
      TABLES,
      GUARDS,
      OWNER,
      LOCK,
      ALLOC,
      INCOMING,
      MOVE_TRIGGER,
      LEVEL_TRIGGERS,
      RESERVATION_TRIGGERS,
      POST,
      RETURNS,
      UNDO_RETURNS,
      ADJUST,
    ]
    for (const part of parts) this.addSql(part)
  }
}
