import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Erasing a person empties the words of a claim that is decided, once. What was claimed, how much of
 * it and what came of it stay.
 */
export class Migration20261122091030 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      drop trigger goods_claim_kept on goods_claim;
      drop trigger goods_claim_decided on goods_claim;
      alter table goods_claim add column erased_at timestamptz,
        drop constraint goods_claim_story_check,
        add constraint goods_claim_story_check check (erased_at is not null or story <> ''),
        add constraint goods_claim_erased
          check (erased_at is null or (state <> 'open' and story = '' and note = '—'));

      create function goods_claim_erased() returns trigger language plpgsql as $f$
        begin
          if old.erased_at is not null or new.erased_at is null
            or to_jsonb(new) - '{story,note,erased_at}'::text[]
              <> to_jsonb(old) - '{story,note,erased_at}'::text[] then
            raise exception 'a claim is said once and decided once';
          end if;
          return new;
        end $f$;
      create trigger goods_claim_kept before delete or update of id, order_code, line_no, qty, reason,
        wish, perishable, at on goods_claim for each row execute function claim_kept();
      create trigger goods_claim_said before update on goods_claim for each row
        when (new.erased_at is null and (old.state <> 'open' or old.story <> new.story))
        execute function claim_kept();
      create trigger goods_claim_erased before update on goods_claim for each row
        when (old.erased_at is not null or new.erased_at is not null)
        execute function goods_claim_erased();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger goods_claim_kept on goods_claim;
      drop trigger goods_claim_said on goods_claim;
      drop trigger goods_claim_erased on goods_claim;
      drop function goods_claim_erased();
      alter table goods_claim drop constraint goods_claim_erased,
        drop constraint goods_claim_story_check;
      update goods_claim set story = '—' where story = '';
      alter table goods_claim drop column erased_at,
        add constraint goods_claim_story_check check (story <> '');
      create trigger goods_claim_kept before delete or update of id, order_code, line_no, qty, reason,
        wish, perishable, story, at on goods_claim for each row execute function claim_kept();
      create trigger goods_claim_decided before update on goods_claim
        for each row when (old.state <> 'open') execute function claim_kept();
    `)
  }
}
