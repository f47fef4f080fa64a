/**
 * `b`: what an invoice of `invoice_request r` is for, an order of the web shop or a sale of a counter.
 * Sums in đồng, of a counter less what came back.
 */
export const BOUGHT = `
  cross join lateral (
    select w.order_id, w.status, w.total::float8 total, w.vat::float8 vat, null outlet_code
    from web_order w where r.sale_id is null and w.code = r.order_code
    union all
    select s.order_id, case when back.n > 0 and back.left_over = 0 then 'refunded' else 'sold' end,
      (s.total - (select coalesce(sum(g.total), 0) from sale_refund g where g.sale_id = s.id))::float8,
      (sold.vat - back.vat)::float8, o.code
    from sale s
    join outlet o on o.id = s.outlet_id
    cross join lateral (select coalesce(sum(l.vat), 0) vat, sum(l.qty) qty from sale_line l
      where l.sale_id = s.id) sold
    cross join lateral (select count(*) n, coalesce(sum(l.vat), 0) vat,
        sold.qty - coalesce(sum(l.qty), 0) left_over
      from sale_refund_line l where l.sale_id = s.id) back
    where s.id = r.sale_id
  ) b`

/** Nothing is left that an invoice could be for. */
export const OVER: readonly string[] = ["cancelled", "expired", "refunded"]
