import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { MOVE_TRIGGER } from "../sql/move-trigger"

/** One trigger moves lots and levels and sees what was promised: the rows are read once. */
export class Migration20261122120200 extends Migration {
  override async up(): Promise<void> {
    this.addSql("drop trigger if exists stock_move_promised on stock_move")
    this.addSql("drop function if exists stock_promised()")
    this.addSql(MOVE_TRIGGER)
  }
}
