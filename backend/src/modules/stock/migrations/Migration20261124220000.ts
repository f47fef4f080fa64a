import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { MOMENT, SEEN_BY_COUNT } from "../sql/count"

/** What tills tell is placed by the server's clock, also where theirs is known to be behind. */
export class Migration20261124220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(MOMENT)
    this.addSql(SEEN_BY_COUNT)
  }
}
