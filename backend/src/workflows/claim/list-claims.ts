import type { ClaimQueue, ClaimQueueQuery, OfficeClaim } from "@ocop/contracts"
import { nationalPhone } from "@ocop/vn"
import { pool } from "../../lib/pg"

const SELECT = `
  select c.id, c.line_no "lineNo", round(c.qty * 1000)::float8 "qtyMilli", c.reason, c.wish,
    c.perishable, c.story text, c.at, c.state, c.note, l.name title, l.unit,
    coalesce(outlet.name, '') "outletName", c.order_code "orderCode", w.order_id "orderId",
    json_build_object('name', w.contact->>'name', 'phone', w.contact->>'phone') contact,
    (select coalesce(json_agg(json_build_object('url', p.url, 'width', p.width, 'height', p.height)
      order by p.at, p.id), '[]') from goods_claim_photo p where p.claim_id = c.id) photos
  from goods_claim c
  join web_order w on w.code = c.order_code
  join web_order_line l on l.code = c.order_code and l.line_no = c.line_no
  left join outlet on outlet.id = l.outlet_id
  where c.state = $1`

type Row = Omit<OfficeClaim, "at"> & { at: Date }

/** What buyers claim: open ones longest waiting first, decided ones newest first. */
export async function listClaims({ state, limit, offset }: ClaimQueueQuery): Promise<ClaimQueue> {
  const order = state === "open" ? "c.at, c.id" : "c.decided_at desc"
  const [page, counted] = await Promise.all([
    pool().query<Row>(`${SELECT} order by ${order} limit $2 offset $3`, [state, limit, offset]),
    pool().query<{ n: number }>("select count(*)::int n from goods_claim where state = $1", [
      state,
    ]),
  ])
  return {
    claims: page.rows.map(({ contact, at, ...row }) => ({
      ...row,
      contact: { name: contact.name, phone: nationalPhone(contact.phone) },
      at: at.toISOString(),
    })),
    count: counted.rows[0]?.n ?? 0,
  }
}
