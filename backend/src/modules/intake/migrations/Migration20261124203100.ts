import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { POST_REFUNDS } from "../sql/post-refunds"
import { POST_SALES } from "../sql/post-sales"

/** Sales and refunds that a count has seen already. */
export class Migration20261124203100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(POST_SALES)
    this.addSql(POST_REFUNDS)
  }
}
