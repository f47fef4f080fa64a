import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { PART_OF_SALE } from "../sql/part-of-sale"
import { POST_SALES } from "../sql/post-sales"

/** Sales, their lines and tenders are read from the fact; what belongs to no sale is found by key. */
export class Migration20261122120100 extends Migration {
  override async up(): Promise<void> {
    this.addSql("drop function if exists intake_post_sales(jsonb, jsonb, jsonb, jsonb, jsonb)")
    this.addSql(POST_SALES)
    this.addSql(PART_OF_SALE)
    // A fact of three lines is just above the 2 kB from which Postgres compresses: it would cost a
    // batch more time than the space is worth, and drain and refunds would unpack it again.
    this.addSql("alter table sale set (toast_tuple_target = 4080)")
  }
}
