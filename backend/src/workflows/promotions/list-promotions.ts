import type { PromotionPage, PromotionRow, PromotionState } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { pool } from "../../lib/pg"

type Row = Omit<PromotionRow, "state" | "lastDay" | "endedAt"> & {
  validTo: string
  endedAt: Date | null
}

const SQL = `
  select p.id, p.name, p.name_en "nameEn", p.kind, p.value::float8 "value", p.target, p.sectors,
    (select jsonb_agg(m.name order by m.name) from producer m where p.producer_ids ? m.id) producers,
    jsonb_array_length(p.sku_ids) "skuCount", p.valid_from "validFrom", p.valid_to "validTo",
    p.min_spend::float8 "minSpend", p.online, p.outlet_codes "outletCodes", p.programme,
    p.ended_at "endedAt", p.is_demo demo,
    (select json_build_object('code', v.code, 'maxUses', v.max_uses, 'used', v.used,
        'maxPerPhone', v.max_per_phone) from voucher v where v.promotion_id = p.id limit 1) voucher,
    (select json_build_object('orders', count(*), 'amount', coalesce(sum(given.amount), 0))
      from web_order_promotion given join web_order o on o.code = given.code
      where given.promotion_id = p.id and o.status not in ('cancelled', 'expired')) given
  from price_promotion p order by p.valid_to, p.id`

function stateOf({ endedAt, validFrom, validTo }: Row, day: string): PromotionState {
  if (endedAt !== null || validTo <= day) return "over"
  return validFrom > day ? "upcoming" : "running"
}

/** Promotions of one state on a day; what ends first at the top, of those that are over the last. */
export async function listPromotions(state: PromotionState, day: string): Promise<PromotionPage> {
  const found = await pool().query<Row>(SQL)
  const items = found.rows
    .map(({ validTo, endedAt, ...row }): PromotionRow => {
      const placed = stateOf({ ...row, validTo, endedAt }, day)
      const ended = endedAt?.toISOString() ?? null
      return { ...row, lastDay: addDays(validTo, -1), state: placed, endedAt: ended }
    })
    .filter((row) => row.state === state)
  return { day, count: items.length, items: state === "over" ? items.reverse() : items }
}
