import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { POST_SALES } from "../sql/post-sales"

/** A sale by a clock that is ahead was made no later than it was told. */
export class Migration20261124210100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(POST_SALES)
  }
}
