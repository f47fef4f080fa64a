import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { POST_SALES } from "../sql/post-sales"

/** Sales of many registers are posted by one statement. */
export class Migration20261121235500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(POST_SALES)
  }
}
