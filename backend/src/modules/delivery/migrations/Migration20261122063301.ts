import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What carriers say they collected and paid over. Facts: never rewritten; a person may close a line. */
export class Migration20261122063301 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table cod_remittance (
        id bigint generated always as identity primary key,
        carrier text not null,
        reference text not null,
        paid_on date not null,
        received bigint not null check (received >= 0),
        file_hash text not null unique,
        imported_by text not null,
        imported_at timestamptz not null default now(),
        unique (carrier, reference)
      );
      create table cod_remittance_line (
        remittance_id bigint not null references cod_remittance,
        line_no integer not null check (line_no >= 1),
        reference text not null,
        order_code text,
        collected bigint not null check (collected >= 0),
        fee bigint not null check (fee >= 0),
        primary key (remittance_id, line_no)
      );
      create index cod_remittance_line_order on cod_remittance_line (order_code);
      create table cod_line_closing (
        remittance_id bigint not null,
        line_no integer not null,
        note text not null check (note <> ''),
        closed_by text not null,
        closed_at timestamptz not null default now(),
        primary key (remittance_id, line_no),
        foreign key (remittance_id, line_no) references cod_remittance_line
      );

      create function cod_kept() returns trigger language plpgsql as $f$
        begin raise exception 'a remittance is a fact: it is never rewritten'; end $f$;
      create trigger cod_remittance_kept before update or delete on cod_remittance
        for each row execute function cod_kept();
      create trigger cod_remittance_line_kept before update or delete on cod_remittance_line
        for each row execute function cod_kept();
      create trigger cod_line_closing_kept before update or delete on cod_line_closing
        for each row execute function cod_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists cod_line_closing, cod_remittance_line, cod_remittance;
      drop function if exists cod_kept;
    `)
  }
}
