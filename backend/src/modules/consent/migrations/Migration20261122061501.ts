import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What people agreed to: texts with their validity, and an append-only record of each yes and of
 * each yes taken back (Law 91/2025/QH15). The texts of these versions are the shop's pages.
 */
export class Migration20261122061501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table consent_text (
        purpose text not null check (purpose in ('terms', 'order_data', 'marketing')),
        version text not null,
        /* Without it no order is taken. */
        is_required boolean not null,
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        primary key (purpose, version),
        exclude using gist (
          (case purpose when 'terms' then int4range(1, 2) when 'order_data' then int4range(2, 3)
            else int4range(3, 4) end) with &&,
          daterange(valid_from, valid_to) with &&)
      );
      insert into consent_text (purpose, version, is_required, valid_from) values
        ('terms', '2026-11', true, '2026-01-01'),
        ('order_data', '2026-11', true, '2026-01-01'),
        ('marketing', '2026-11', false, '2026-01-01');

      create table consent_record (
        id bigint generated always as identity primary key,
        subject text not null check (subject ~ '^[a-z_]+:.'),
        purpose text not null,
        version text not null,
        given boolean not null,
        source text not null,
        locale text not null check (locale in ('vi', 'en')),
        at timestamptz not null,
        foreign key (purpose, version) references consent_text
      );
      create index consent_record_subject on consent_record (subject, purpose, id);

      create function consent_kept() returns trigger language plpgsql as $f$
        begin raise exception 'a consent is never rewritten: a new record takes it back'; end $f$;
      create trigger consent_record_kept before update or delete on consent_record
        for each row execute function consent_kept();
      create trigger consent_text_kept before delete or update of purpose, version, is_required,
        valid_from on consent_text for each row execute function consent_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists consent_record, consent_text;
      drop function if exists consent_kept;
    `)
  }
}
