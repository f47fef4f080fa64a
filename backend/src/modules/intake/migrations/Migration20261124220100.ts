import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { POST_REFUNDS } from "../sql/post-refunds"
import { POST_SALES } from "../sql/post-sales"

/** Sales and refunds keep the moment that the server's clock gives them beside what they moved. */
export class Migration20261124220100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(POST_SALES)
    this.addSql(POST_REFUNDS)
  }
}
