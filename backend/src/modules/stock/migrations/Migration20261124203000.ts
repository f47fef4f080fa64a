import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { COUNT_TABLE, SEEN_BY_COUNT } from "../sql/count"
import { POST } from "../sql/post"

/** What was sold before a count and is told after it leaves the shelf as it was counted. */
export class Migration20261124203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(COUNT_TABLE)
    this.addSql(POST)
    this.addSql(SEEN_BY_COUNT)
  }
}
