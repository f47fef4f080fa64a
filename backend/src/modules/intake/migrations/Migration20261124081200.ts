import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BEFORE = "'session-opened', 'session-closed', 'cash-moved', 'refund', 'goods-moved'"

/** Which change of a row that keeps a fact in `column` is anything but taking the buyer out of it. */
const changesMore = (column: string) => `
  coalesce(old.${column} ->> 'kind', '') <> 'invoice-asked'
  or coalesce(new.${column} -> 'buyer', '0') <> 'null'
  or to_jsonb(new) - '${column}' <> to_jsonb(old) - '${column}'
  or new.${column} - 'buyer' <> old.${column} - 'buyer'`

/**
 * A VAT invoice asked for at a counter is a fact too. It is the only one that names a person, so the
 * buyer can be taken out of it, once, and nothing else.
 */
export class Migration20261124081200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table session_fact
        drop constraint session_fact_kind_check,
        add constraint session_fact_kind_check check (kind in (${BEFORE}, 'invoice-asked'));
      create index session_fact_invoice on session_fact ((fact ->> 'saleId'))
        where kind = 'invoice-asked';

      drop trigger session_fact_kept on session_fact;
      create trigger session_fact_kept before delete on session_fact
        for each row execute function intake_append_only();
      create trigger session_fact_frozen before update on session_fact for each row
        when (${changesMore("fact")}) execute function intake_append_only();
      drop trigger raw_fact_kept on raw_fact;
      create trigger raw_fact_kept before delete on raw_fact
        for each row execute function intake_append_only();
      create trigger raw_fact_frozen before update on raw_fact for each row
        when (${changesMore("body")}) execute function intake_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger session_fact_frozen on session_fact;
      drop trigger session_fact_kept on session_fact;
      create trigger session_fact_kept before update or delete on session_fact
        for each row execute function intake_append_only();
      drop trigger raw_fact_frozen on raw_fact;
      drop trigger raw_fact_kept on raw_fact;
      create trigger raw_fact_kept before update or delete on raw_fact
        for each row execute function intake_append_only();
      drop index session_fact_invoice;
      alter table session_fact
        drop constraint session_fact_kind_check,
        add constraint session_fact_kind_check check (kind in (${BEFORE})) not valid;
    `)
  }
}
