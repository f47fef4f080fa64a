import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Lower prices at counters for goods whose lot is near its end. A rule is never changed, only ended, by
 * the day: what was sold under it before must stay explicable, also where it is reported later.
 */
export class Migration20261124183700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table clearance_rule (
        id text primary key,
        basis text not null check (basis in ('days', 'share')),
        at_most integer not null check (at_most >= 0),
        percent integer not null check (percent between 1 and 99),
        sectors jsonb check (jsonb_array_length(sectors) > 0),
        outlet_codes jsonb check (jsonb_array_length(outlet_codes) > 0),
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        is_demo boolean not null default false,
        created_at timestamptz not null default now(),
        created_by text not null,
        ended_on date,
        ended_by text,
        check (basis = 'days' or at_most <= 100),
        check ((ended_on is null) = (ended_by is null))
      );

      create function clearance_rule_kept() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'DELETE' or old.ended_on is not null
          or to_jsonb(new) - '{ended_on,ended_by}'::text[] <> to_jsonb(old) - '{ended_on,ended_by}'::text[]
        then
          raise exception 'clearance % can only be ended, once', old.id using errcode = 'OC040';
        end if;
        return new;
      end $body$;
      create trigger clearance_rule_kept before update or delete on clearance_rule
        for each row execute function clearance_rule_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists clearance_rule;
      drop function if exists clearance_rule_kept();
    `)
  }
}
