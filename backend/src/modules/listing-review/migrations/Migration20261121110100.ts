import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Changes that producers propose, the office's decisions on them, and the pictures they sent. */
export class Migration20261121110100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create function listing_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'LISTING_APPEND_ONLY %', tg_table_name using errcode = 'OC020';
      end $$;

      create table listing_upload (
        id text primary key,
        producer_id text not null,
        url text not null,
        file_id text not null,
        width integer not null check (width > 0),
        height integer not null check (height > 0),
        bytes integer not null check (bytes > 0),
        created_by text not null,
        created_at timestamptz not null default now()
      );
      create index listing_upload_producer on listing_upload (producer_id, created_at);

      create table listing_change (
        id text primary key,
        producer_id text not null,
        product_id text not null,
        variant_id text,
        kind text not null check (kind in ('text', 'photo', 'price')),
        before jsonb not null check (jsonb_typeof(before) = 'object'),
        after jsonb not null check (jsonb_typeof(after) = 'object'),
        created_by text not null,
        created_at timestamptz not null default now(),
        check ((kind = 'price') = (variant_id is not null)),
        check (kind <> 'price' or (after->>'price')::bigint > 0)
      );
      create index listing_change_producer on listing_change (producer_id, created_at);
      create index listing_change_product on listing_change (product_id);

      create table listing_decision (
        change_id text primary key references listing_change,
        decision text not null check (decision in ('confirmed', 'declined')),
        reason text,
        decided_by text not null,
        decided_at timestamptz not null default now(),
        applied_at timestamptz,
        check (decision = 'confirmed' or btrim(reason) <> ''),
        check (decision = 'confirmed' or applied_at is null)
      );
      create index listing_decision_unapplied on listing_decision (decided_at)
        where decision = 'confirmed' and applied_at is null;

      create trigger listing_change_kept before update or delete on listing_change
        for each row execute function listing_append_only();
      create trigger listing_upload_kept before update on listing_upload
        for each row execute function listing_append_only();
      create trigger listing_decision_kept before delete on listing_decision
        for each row execute function listing_append_only();
      create trigger listing_decision_frozen before update of change_id, decision, reason,
        decided_by, decided_at on listing_decision
        for each row execute function listing_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists listing_decision, listing_change, listing_upload;
      drop function if exists listing_append_only();
    `)
  }
}
