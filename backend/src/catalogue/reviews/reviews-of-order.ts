/** What may be reviewed of a web order `o` and what was: SQL, json. Empty until all is delivered. */
export const REVIEWS_OF_ORDER = `case when o.status <> 'fulfilled' then '[]'::json else
  (select json_agg(json_build_object('skuId', bought.variant_id,
      'state', coalesce(r.state, 'open'), 'points', r.points,
      'reason', (select d.reason from review_decision d where d.review_id = r.id
        order by d.n desc limit 1)) order by bought.n)
    from (select l.variant_id, min(l.line_no) n from web_order_line l where l.code = o.code
      group by 1) bought
    left join review_standing r on r.order_code = o.code and r.variant_id = bought.variant_id) end`
