import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { SEEN_BY_COUNT } from "../sql/count"

/** A till's clock that is ahead dates nothing after it was told. */
export class Migration20261124210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(SEEN_BY_COUNT)
  }
}
