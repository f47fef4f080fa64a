import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A refund of a till has its return in Medusa; the mark is all that changes of it. */
export class Migration20261122061100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table sale_refund add column return_id text, add column drained_at timestamptz;
      create index sale_refund_undrained on sale_refund (at, id) where drained_at is null;
      drop trigger sale_refund_kept on sale_refund;
      create trigger sale_refund_frozen before update of id, sale_id, outlet_id, location_id,
        register_id, epoch, refund_seq, refund_no, session_id, staff_id, approved_by, at,
        business_day, reason, total
        on sale_refund for each row execute function intake_append_only();
      create trigger sale_refund_kept before delete on sale_refund
        for each row execute function intake_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger if exists sale_refund_frozen on sale_refund;
      alter table sale_refund drop column if exists return_id, drop column if exists drained_at;
    `)
  }
}
