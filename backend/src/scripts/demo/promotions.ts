import { newPromotion } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { createPromotion } from "../../workflows/promotions/create-promotion"

const DAYS = 60

/** One voucher to try, online and at the till: ten per cent off goods from 200,000 đồng. Seeded once. */
export async function seedPromotions(): Promise<void> {
  const known = await pool().query("select 1 from price_promotion where is_demo limit 1")
  if (known.rowCount !== 0) return
  const voucher = newPromotion.parse({
    name: "DEMO Chào khách mới",
    nameEn: "DEMO Welcome",
    kind: "percent",
    value: 10,
    target: "ORDER",
    minSpend: 200_000,
    validFrom: today(),
    lastDay: addDays(today(), DAYS),
    online: true,
    outletCodes: null,
    voucher: { code: "DEMO10", maxUses: 1_000, maxPerPhone: 3 },
  })
  await createPromotion(voucher, { by: "seed", isDemo: true })
}
