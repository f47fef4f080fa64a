import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** An exception can be closed, once; what it says, who closed it and why stay as they were. */
export class Migration20261122061200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create function intake_exception_kept() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'UPDATE' and old.state = 'open' and new.state = 'closed'
          and (old.id, old.kind, old.subject, old.outlet_id, old.details, old.created_at)
            is not distinct from
            (new.id, new.kind, new.subject, new.outlet_id, new.details, new.created_at)
        then return new; end if;
        raise exception 'intake_exception can be closed once: % refused', lower(tg_op)
          using errcode = 'OC002';
      end $body$;
      create trigger intake_exception_kept before update or delete on intake_exception
        for each row execute function intake_exception_kept();
      create trigger intake_exception_whole before truncate on intake_exception
        execute function intake_append_only();
      create index intake_exception_outlet on intake_exception (outlet_id, id) where state = 'open';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger if exists intake_exception_kept on intake_exception;
      drop trigger if exists intake_exception_whole on intake_exception;
      drop function if exists intake_exception_kept();
      drop index if exists intake_exception_outlet;
    `)
  }
}
