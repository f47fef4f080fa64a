import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { ALLOC } from "../sql/alloc"

/**
 * A movement's lot is proved by the trigger that moves it, and lots are never deleted: the foreign
 * key asked the same a second time, row by row.
 */
export class Migration20261122030100 extends Migration {
  override async up(): Promise<void> {
    this.addSql("alter table stock_move drop constraint stock_move_lot_id_fkey")
    this.addSql(ALLOC)
  }
}
