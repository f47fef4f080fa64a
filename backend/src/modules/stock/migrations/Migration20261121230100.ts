import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { ALLOC } from "../sql/alloc"
import { LOCK } from "../sql/lock"

/** Whole batches that the lots next to expire cover are allocated by one short query. */
export class Migration20261121230100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(LOCK)
    this.addSql(ALLOC)
  }
}
