import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What buyers claim of goods that came: said once, decided once. */
export class Migration20261122064101 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table goods_claim (
        id text primary key,
        order_code text not null,
        line_no integer not null check (line_no >= 1),
        qty numeric not null check (qty > 0 and qty = round(qty, 3)),
        reason text not null check (reason in ('damaged', 'wrong', 'missing', 'spoiled')),
        wish text not null check (wish in ('replace', 'refund', 'return')),
        perishable boolean not null,
        story text not null check (story <> ''),
        at timestamptz not null,
        state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
        note text,
        decided_by text,
        decided_at timestamptz,
        /* Food that must stay cold or is sold unpacked never comes back into a shop. */
        check (not (perishable and wish = 'return')),
        check ((state = 'open') = (decided_at is null)),
        check (state = 'open' or coalesce(note, '') <> '')
      );
      create unique index goods_claim_one_open on goods_claim (order_code, line_no) where state = 'open';
      create index goods_claim_state on goods_claim (state, at);

      create table goods_claim_photo (
        id text primary key,
        order_code text not null,
        claim_id text references goods_claim,
        url text not null,
        file_id text not null,
        width integer not null check (width > 0),
        height integer not null check (height > 0),
        at timestamptz not null
      );
      create index goods_claim_photo_order on goods_claim_photo (order_code);
      create index goods_claim_photo_claim on goods_claim_photo (claim_id) where claim_id is not null;

      create function claim_kept() returns trigger language plpgsql as $f$
        begin raise exception 'a claim is said once and decided once'; end $f$;
      create trigger goods_claim_kept before delete or update of id, order_code, line_no, qty, reason,
        wish, perishable, story, at on goods_claim for each row execute function claim_kept();
      create trigger goods_claim_decided before update on goods_claim
        for each row when (old.state <> 'open') execute function claim_kept();
      create trigger goods_claim_photo_kept before update on goods_claim_photo
        for each row when (old.claim_id is not null) execute function claim_kept();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists goods_claim_photo, goods_claim;
      drop function if exists claim_kept;
    `)
  }
}
