import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const kept = (ended: string) => `
  create or replace function clearance_rule_kept() returns trigger language plpgsql as $body$
  begin
    if tg_op = 'DELETE' or old.${ended} is not null
      or to_jsonb(new) - '{${ended},ended_by}'::text[] <> to_jsonb(old) - '{${ended},ended_by}'::text[]
    then
      raise exception 'clearance % can only be ended, once', old.id using errcode = 'OC040';
    end if;
    return new;
  end $body$;`

const ZONE = "'Asia/Ho_Chi_Minh'"

/** A rule is ended at a moment, no more by the day: what was sold in the morning keeps its price. */
export class Migration20261124201500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table clearance_rule add column ended_at timestamptz;
      alter table clearance_rule disable trigger clearance_rule_kept;
      -- The day that stood there was the first one without the rule.
      update clearance_rule
        set ended_at = (ended_on::timestamp at time zone ${ZONE}) - interval '1 second'
        where ended_on is not null;
      alter table clearance_rule enable trigger clearance_rule_kept;
      alter table clearance_rule drop column ended_on,
        add constraint clearance_rule_ended check ((ended_at is null) = (ended_by is null));
      ${kept("ended_at")}
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table clearance_rule add column ended_on date;
      alter table clearance_rule disable trigger clearance_rule_kept;
      update clearance_rule
        set ended_on = ((ended_at + interval '1 second') at time zone ${ZONE})::date
        where ended_at is not null;
      alter table clearance_rule enable trigger clearance_rule_kept;
      alter table clearance_rule drop column ended_at,
        add check ((ended_on is null) = (ended_by is null));
      ${kept("ended_on")}
    `)
  }
}
