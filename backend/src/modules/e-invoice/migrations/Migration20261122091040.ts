import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Erasing a person takes the mail address off an issued invoice, whose buyer the law on invoices keeps,
 * and everything off a request that led to none.
 */
export class Migration20261122091040 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      drop trigger invoice_request_kept on invoice_request;
      drop trigger invoice_request_decided on invoice_request;
      alter table invoice_request add column erased_at timestamptz,
        drop constraint invoice_request_company_check,
        drop constraint invoice_request_tax_id_check,
        drop constraint invoice_request_address_check,
        drop constraint invoice_request_email_check,
        add constraint invoice_request_buyer check ((erased_at is not null and state <> 'issued')
          or (company <> '' and address <> ''
            and tax_id ~ '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$')),
        add constraint invoice_request_email_check check (erased_at is not null or email <> ''),
        add constraint invoice_request_erased check (erased_at is null or (email = ''
          and (state = 'issued' or (company = '' and tax_id = '' and address = ''))));

      create function invoice_request_erased() returns trigger language plpgsql as $f$
        begin
          if old.erased_at is not null or new.erased_at is null
            or to_jsonb(new) - '{company,tax_id,address,email,note,erased_at}'::text[]
              <> to_jsonb(old) - '{company,tax_id,address,email,note,erased_at}'::text[] then
            raise exception 'an invoice request is decided once and never rewritten';
          end if;
          return new;
        end $f$;
      create trigger invoice_request_kept before delete or update of order_code, tax_id_proved,
        requested_at on invoice_request for each row execute function invoice_request_kept();
      create trigger invoice_request_asked before update on invoice_request for each row
        when (new.erased_at is null and (old.state <> 'queued'
          or (old.company, old.tax_id, old.address, old.email)
            is distinct from (new.company, new.tax_id, new.address, new.email)))
        execute function invoice_request_kept();
      create trigger invoice_request_erased before update on invoice_request for each row
        when (old.erased_at is not null or new.erased_at is not null)
        execute function invoice_request_erased();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger invoice_request_kept on invoice_request;
      drop trigger invoice_request_asked on invoice_request;
      drop trigger invoice_request_erased on invoice_request;
      drop function invoice_request_erased();
      alter table invoice_request drop constraint invoice_request_erased,
        drop constraint invoice_request_buyer, drop constraint invoice_request_email_check;
      update invoice_request set email = '—' where email = '';
      update invoice_request set company = '—', address = '—', tax_id = '0000000000'
        where erased_at is not null and state <> 'issued';
      alter table invoice_request drop column erased_at,
        add constraint invoice_request_company_check check (company <> ''),
        add constraint invoice_request_tax_id_check
          check (tax_id ~ '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$'),
        add constraint invoice_request_address_check check (address <> ''),
        add constraint invoice_request_email_check check (email <> '');
      create trigger invoice_request_kept before delete or update of order_code, company, tax_id,
        tax_id_proved, address, email, requested_at on invoice_request
        for each row execute function invoice_request_kept();
      create trigger invoice_request_decided before update on invoice_request
        for each row when (old.state <> 'queued') execute function invoice_request_kept();
    `)
  }
}
