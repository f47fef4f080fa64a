import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { PART_OF_SALE } from "../sql/part-of-sale"

/** Lines and tenders ask for their sale once a statement. */
export class Migration20261122030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(PART_OF_SALE)
  }
}
