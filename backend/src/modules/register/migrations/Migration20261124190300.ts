import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * To how many đồng an outlet rounds sales paid in cash alone; without a row, or without a step, it does
 * not. Rows are added, never changed, so that a sale of last week is measured by last week's row.
 */
export class Migration20261124190300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table cash_rounding (
        id bigint generated always as identity primary key,
        outlet_id text not null,
        step integer check (step in (500, 1000)),
        since timestamptz not null default now(),
        set_by text not null
      );
      comment on column cash_rounding.step is 'Đồng; null: not rounded.';
      create function cash_rounding_kept() returns trigger language plpgsql as $body$
      begin
        raise exception 'cash_rounding is append-only: % refused', lower(tg_op) using errcode = 'OC002';
      end $body$;
      create trigger cash_rounding_kept before update or delete on cash_rounding
        for each row execute function cash_rounding_kept();
      create trigger cash_rounding_whole before truncate on cash_rounding
        execute function cash_rounding_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists cash_rounding; drop function if exists cash_rounding_kept();")
  }
}
