import type { HeldBasket } from "@ocop/contracts"
import { demoSkus } from "./fixture-skus"

const MINUTE = 60_000

const lineOf = (place: number, qtyMilli: number | null) => ({
  skuId: demoSkus[place]?.id ?? "",
  ...{ qtyMilli, lotNo: null, expiresOn: null },
})

const sum = (lines: HeldBasket["lines"]) =>
  lines.reduce((all, { skuId, qtyMilli }) => {
    const price = demoSkus.find(({ id }) => id === skuId)?.price ?? 0
    return all + Math.round((price * (qtyMilli ?? 0)) / 1000)
  }, 0)

/** What another register of the outlet has on hold, for a till that stands alone. */
export function demoHeld(now: number) {
  const basket = (slot: number, minutes: number, lines: HeldBasket["lines"]) => ({
    id: `019a9e3c-1f00-7000-8000-00000000000${slot}`,
    ...{ slot, lines, staffId: "staff_demo_mai", total: sum(lines), isMoneyIn: false },
    heldAt: new Date(now - minutes * MINUTE).toISOString(),
  })
  return {
    registerCode: "03",
    deviceName: "Quầy cửa sau (mẫu)",
    toldAt: now - 2 * MINUTE,
    baskets: [
      basket(1, 14, [lineOf(0, 2000), lineOf(1, 1000), lineOf(9, 750)]),
      basket(2, 6, [lineOf(3, 1000), lineOf(16, 2000), lineOf(27, 1000)]),
      { ...basket(4, 1, [lineOf(2, 3000)]), isMoneyIn: true },
    ],
  }
}
