import type { PoolClient } from "pg"
import { plainText } from "../../lib/plain-text"
import type { PackedGift } from "./gift-lines"

/** Writes which goods of an order are packed together, and the words of each card, cleaned. */
export async function insertGifts(
  client: PoolClient,
  code: string,
  gifts: readonly PackedGift[],
): Promise<void> {
  if (gifts.length === 0) return
  const rows = gifts.map(({ gift, packing }, i) => ({
    no: i + 1,
    packing: { code: packing.code, name: packing.name, nameEn: packing.nameEn },
    amount: packing.amount,
    card: plainText(gift.card),
    items: gift.lines,
  }))
  await client.query({
    name: "web-order-gifts",
    text: `
      with g as (
        select * from jsonb_to_recordset($2::jsonb) as x(no int, packing jsonb, amount bigint,
          card text, items jsonb)
      ), made as (
        insert into web_order_gift (code, no, packing_code, packing_name, packing_name_en, packing,
          card)
        select $1, no, packing->>'code', packing->>'name', packing->>'nameEn', amount, card from g
      )
      insert into web_order_gift_item (code, no, n, variant_id, qty)
      select $1, g.no, i.n, i.item->>'skuId', (i.item->>'qtyMilli')::numeric / 1000
      from g, jsonb_array_elements(g.items) with ordinality as i(item, n)`,
    values: [code, JSON.stringify(rows)],
  })
}
