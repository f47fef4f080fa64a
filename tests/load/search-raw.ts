import pg from "pg"
import type { Answered } from "./search-judgements.js"

// What Postgres' own means give without a word of ours: unaccented full text, the last word begun
// only, ranked; and where it finds nothing, trigrams for slips. Its extensions and indexes are there.
const PREPARE = `
  create extension if not exists unaccent;
  create extension if not exists pg_trgm;
  create table if not exists raw_search as
    select p.id, p.title, lower(unaccent(concat_ws(' ', p.title, told.words))) folded,
      setweight(to_tsvector('simple', unaccent(p.title)), 'A') ||
        setweight(to_tsvector('simple', unaccent(coalesce(told.words, ''))), 'B') words
    from product p
    cross join lateral (
      select concat_ws(' ', max(m.name), max(c.name), max(s.old_commune), max(s.old_district),
        string_agg(s.code, ' ')) words
      from product_variant v
      join sku_profile s on s.variant_id = v.id and s.deleted_at is null
      left join commune c on c.code = s.commune_code
      left join producer_product pp on pp.product_id = p.id and pp.deleted_at is null
      left join producer m on m.id = pp.producer_id
      where v.product_id = p.id and v.deleted_at is null
    ) told
    where p.status = 'published' and p.deleted_at is null;
  create index if not exists raw_search_words on raw_search using gin (words);
  create index if not exists raw_search_folded on raw_search using gin (folded gin_trgm_ops);
  analyze raw_search;`

const WORDS = `
  select title from raw_search, to_tsquery('simple', unaccent($1)) q
  where words @@ q order by ts_rank(words, q) desc, title limit 10`
const SLIPS = `
  select title from raw_search where lower(unaccent($1)) <% folded
  order by word_similarity(lower(unaccent($1)), folded) desc, title limit 10`

/** A search by plain SQL on a database of ours, without HTTP; `close` ends its connection. */
export async function openRawSearch(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(PREPARE)
  const titles = async (name: string, text: string, value: string) =>
    (await client.query<{ title: string }>({ name, text, values: [value] })).rows.map(
      ({ title }) => title,
    )
  return {
    search: async (text: string): Promise<Answered> => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
      if (words.length === 0) return { titles: [], whole: 0 }
      const found = await titles("raw-words", WORDS, `${words.join(" & ")}:*`)
      const all = found.length > 0 ? found : await titles("raw-slips", SLIPS, words.join(" "))
      return { titles: all, whole: all.length }
    },
    close: () => client.end(),
  }
}
