import type { ShownReview } from "@ocop/contracts"

/**
 * A review as everybody may read it, `json` of a row of `review_standing r`: nothing in it names the
 * order or who placed it.
 */
export const SHOWN_REVIEW = `json_build_object('id', r.id, 'points', r.points, 'text', r.text,
  'name', r.shown_name, 'language', r.locale, 'day', r.business_day,
  'netContent', coalesce((select s.net_content from sku_profile s where s.variant_id = r.variant_id
    and s.deleted_at is null), ''),
  'photos', (select coalesce(json_agg(json_build_object('src', p->'src', 'width', p->'width',
    'height', p->'height')), '[]') from jsonb_array_elements(r.photos) p),
  'answer', (select json_build_object('text', a.text, 'day', a.business_day,
    'producer', coalesce(m.name, '')) from review_answer a left join producer m on m.id = a.producer_id
    where a.review_id = r.id))`

export type ShownRow = { shown: ShownReview }
