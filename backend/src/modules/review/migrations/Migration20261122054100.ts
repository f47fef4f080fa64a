import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What buyers write about goods they were brought, the office's decisions on it and the producer's
 * answer. Nothing is edited: a decision is a row, and taking a review down is one more. Only erasing
 * a person empties the words that were theirs; the points stay without them.
 */
export class Migration20261122054100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create function review_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'REVIEW_APPEND_ONLY %', tg_table_name using errcode = 'OC040';
      end $$;

      create table review (
        id text primary key,
        order_code text not null,
        line_no integer not null,
        product_id text not null,
        variant_id text not null,
        points smallint not null check (points between 1 and 5),
        text text not null check (length(text) <= 2000),
        shown_name text not null check (length(shown_name) <= 30),
        locale text not null check (locale in ('vi', 'en')),
        photos jsonb not null default '[]' check (jsonb_array_length(photos) <= 4),
        business_day date not null,
        created_at timestamptz not null default now(),
        erased_at timestamptz,
        unique (order_code, variant_id),
        check (erased_at is null or (text = '' and shown_name = '' and photos = '[]'))
      );
      create index review_product on review (product_id, created_at desc);

      create table review_decision (
        review_id text not null references review,
        n smallint not null check (n in (1, 2)),
        decision text not null,
        reason text,
        decided_by text not null,
        decided_at timestamptz not null default now(),
        primary key (review_id, n),
        check ((n = 1 and decision in ('published', 'declined')) or (n = 2 and decision = 'withdrawn')),
        check (decision = 'published' or btrim(reason) <> '')
      );

      create table review_answer (
        review_id text primary key references review,
        producer_id text not null,
        text text not null check (btrim(text) <> '' and length(text) <= 1000),
        answered_by text not null,
        business_day date not null,
        answered_at timestamptz not null default now()
      );

      create function review_frozen() returns trigger language plpgsql as $$
      begin
        if old.erased_at is not null or new.erased_at is null
          or (to_jsonb(new) - '{text,shown_name,photos,erased_at}'::text[])
            <> (to_jsonb(old) - '{text,shown_name,photos,erased_at}'::text[]) then
          raise exception 'REVIEW_APPEND_ONLY review' using errcode = 'OC040';
        end if;
        return new;
      end $$;

      create trigger review_frozen before update on review
        for each row execute function review_frozen();
      create trigger review_kept before delete on review
        for each row execute function review_append_only();
      create trigger review_decision_kept before update or delete on review_decision
        for each row execute function review_append_only();
      create trigger review_answer_kept before update or delete on review_answer
        for each row execute function review_append_only();

      create view review_standing as
        select r.*, coalesce((select d.decision from review_decision d where d.review_id = r.id
          order by d.n desc limit 1), 'pending') state
        from review r;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop view if exists review_standing;
      drop table if exists review_answer, review_decision, review;
      drop function if exists review_frozen(), review_append_only();
    `)
  }
}
