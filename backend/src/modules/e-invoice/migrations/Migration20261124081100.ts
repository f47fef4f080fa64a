import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const triggers = (buyer: string, names: string) => `
  create or replace function invoice_request_erased() returns trigger language plpgsql as $f$
    begin
      if old.erased_at is not null or new.erased_at is null
        or to_jsonb(new) - '{${names}note,erased_at}'::text[]
          <> to_jsonb(old) - '{${names}note,erased_at}'::text[] then
        raise exception 'an invoice request is decided once and never rewritten';
      end if;
      return new;
    end $f$;
  create trigger invoice_request_asked before update on invoice_request for each row
    when (new.erased_at is null and (old.state <> 'queued'
      or (${buyer.replaceAll("?", "old")}) is distinct from (${buyer.replaceAll("?", "new")})))
    execute function invoice_request_kept();`

/**
 * Counters ask for invoices too: `order_code` is then the number of the receipt, and `sale_id` its
 * sale, which has one request. `buyer_name`: who stood there for the company, erased with the rest.
 */
export class Migration20261124081100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      drop trigger invoice_request_asked on invoice_request;
      alter table invoice_request
        add column sale_id uuid unique,
        add column buyer_name text not null default '',
        add constraint invoice_request_buyer_name
          check (erased_at is null or state = 'issued' or buyer_name = '');
      create trigger invoice_request_sale_kept before update of sale_id on invoice_request
        for each row execute function invoice_request_kept();
      ${triggers(
        "?.company, ?.tax_id, ?.address, ?.email, ?.buyer_name",
        "company,tax_id,address,email,buyer_name,",
      )}
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger invoice_request_asked on invoice_request;
      drop trigger invoice_request_sale_kept on invoice_request;
      alter table invoice_request disable trigger user;
      delete from invoice_request where sale_id is not null;
      alter table invoice_request enable trigger user;
      alter table invoice_request drop column sale_id, drop column buyer_name;
      ${triggers("?.company, ?.tax_id, ?.address, ?.email", "company,tax_id,address,email,")}
    `)
  }
}
