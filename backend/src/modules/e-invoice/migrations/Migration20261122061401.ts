import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** VAT invoices that buyers asked for. What they asked for is never rewritten, only decided. */
export class Migration20261122061401 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table invoice_request (
        order_code text primary key,
        company text not null check (company <> ''),
        tax_id text not null check (tax_id ~ '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$'),
        tax_id_proved boolean not null,
        address text not null check (address <> ''),
        email text not null check (email <> ''),
        requested_at timestamptz not null,
        state text not null default 'queued' check (state in ('queued', 'issued', 'declined')),
        symbol text,
        number text,
        note text not null default '',
        decided_at timestamptz,
        decided_by text,
        check ((state = 'queued') = (decided_at is null)),
        check ((state = 'issued') = (symbol is not null and number is not null)),
        check (state <> 'declined' or note <> '')
      );
      create index invoice_request_queued on invoice_request (requested_at) where state = 'queued';
      create unique index invoice_request_number on invoice_request (symbol, number);

      create function invoice_request_kept() returns trigger language plpgsql as $f$
        begin raise exception 'an invoice request is decided once and never rewritten'; end $f$;
      create trigger invoice_request_kept before delete or update of order_code, company, tax_id,
        tax_id_proved, address, email, requested_at on invoice_request
        for each row execute function invoice_request_kept();
      create trigger invoice_request_decided before update on invoice_request
        for each row when (old.state <> 'queued') execute function invoice_request_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists invoice_request;
      drop function if exists invoice_request_kept;
    `)
  }
}
