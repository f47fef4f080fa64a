import type { GiftTier, GiftTierPage, GiftTierRow, GiftTierState } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { pool } from "../../lib/pg"

type Row = Omit<GiftTierRow, "state" | "lastDay" | "offered"> & { validTo: string | null }

const SQL = `
  select t.code, t.name, t.name_en "nameEn", t.valid_from "validFrom", t.valid_to "validTo",
    t.ended_at is not null "isEnded", t.is_demo "isDemo",
    coalesce((select p.name from gift_packing p where p.code = t.packing_code
      order by p.valid_from desc limit 1), t.packing_code) "packingName",
    (select coalesce(json_agg(json_build_object('title', coalesce(p.title, i.variant_id),
        'netContent', coalesce(s.net_content, ''), 'qtyMilli', round(i.qty * 1000)::int)
        order by i.n), '[]')
      from gift_tier_item i left join product_variant v on v.id = i.variant_id
      left join product p on p.id = v.product_id
      left join sku_profile s on s.variant_id = i.variant_id where i.tier_code = t.code) lines
  from gift_tier t order by t.valid_from desc, t.code`

function stateOf({ isEnded, validFrom, validTo }: Row, day: string): GiftTierState {
  if (isEnded || (validTo !== null && validTo <= day)) return "over"
  return validFrom > day ? "upcoming" : "running"
}

const offeredOf = ({ goods, packing, stars, expiresOn, available }: GiftTier) => ({
  price: goods + packing.amount,
  ...{ stars, expiresOn, available },
})

/** Ready-made baskets of one state on a day, the latest first; `shown` is what shoppers see today. */
export async function listGiftTiers(
  state: GiftTierState,
  day: string,
  shown: readonly GiftTier[],
): Promise<Pick<GiftTierPage, "count" | "items">> {
  const found = await pool().query<Row>(SQL)
  const items = found.rows
    .map((row): GiftTierRow => {
      const { validTo, ...told } = row
      const offered = shown.find(({ code }) => code === row.code)
      return {
        ...told,
        state: stateOf(row, day),
        lastDay: validTo && addDays(validTo, -1),
        offered: offered ? offeredOf(offered) : null,
      }
    })
    .filter((row) => row.state === state)
  return { count: items.length, items }
}
