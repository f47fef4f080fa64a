import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Cash that moves in a session besides its sales, and the numbered Z of a closing. Facts of a session
 * arrive in any order, so a session's row is no condition for them.
 */
export class Migration20261122040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table session_fact
        drop constraint session_fact_session_id_fkey,
        drop constraint session_fact_session_id_kind_key,
        drop constraint session_fact_kind_check,
        add constraint session_fact_kind_check
          check (kind in ('session-opened', 'session-closed', 'cash-moved'));
      create unique index session_fact_once on session_fact (session_id, kind)
        where kind in ('session-opened', 'session-closed');

      alter table pos_session
        drop constraint pos_session_expected_cash_check,
        add column z_no integer check (z_no >= 1),
        add column move_count integer check (move_count >= 0);

      create table cash_move (
        id uuid primary key references session_fact,
        session_id uuid not null,
        outlet_id text not null,
        register_id text not null,
        epoch integer not null,
        staff_id text not null,
        at timestamptz not null,
        direction text not null check (direction in ('in', 'out')),
        amount bigint not null check (amount > 0),
        reason text not null,
        note text
      );
      create index cash_move_session on cash_move (session_id);
      create trigger cash_move_kept before update or delete on cash_move
        for each row execute function intake_append_only();
      create trigger cash_move_whole before truncate on cash_move
        execute function intake_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists cash_move;")
  }
}
