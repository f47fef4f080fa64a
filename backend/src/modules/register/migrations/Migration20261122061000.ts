import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How far a role may go without a manager. A row holds from its moment on, for one outlet or, without
 * one, for all that have none of their own; rows are added, never changed, so that a sale of last week
 * is measured by last week's limits.
 */
export class Migration20261122061000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table role_limit (
        id bigint generated always as identity primary key,
        outlet_id text,
        role text not null check (role in ('cashier', 'manager')),
        max_discount_bp integer not null check (max_discount_bp between 0 and 10000),
        max_refund bigint check (max_refund >= 0),
        since timestamptz not null default now(),
        set_by text not null,
        check (role = 'manager' or max_refund is not null)
      );
      comment on column role_limit.max_refund is 'Đồng on one receipt; null: any sum.';
      insert into role_limit (role, max_discount_bp, max_refund, since, set_by)
        values ('cashier', 500, 200000, '2000-01-01', 'default'),
          ('manager', 3000, null, '2000-01-01', 'default');
      create function role_limit_kept() returns trigger language plpgsql as $body$
      begin
        raise exception 'role_limit is append-only: % refused', lower(tg_op) using errcode = 'OC002';
      end $body$;
      create trigger role_limit_kept before update or delete on role_limit
        for each row execute function role_limit_kept();
      create trigger role_limit_whole before truncate on role_limit execute function role_limit_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists role_limit; drop function if exists role_limit_kept();")
  }
}
