import type { OutletOrder } from "@ocop/contracts"
import { demoSkus } from "./fixture-skus"

const HOUR = 3_600_000

type Demo = Pick<OutletOrder, "code" | "name" | "phoneEnd" | "mode" | "payment"> & {
  hours: number
  goods: [place: number, pieces: number][]
  isPacked?: boolean
  note?: string
  wishedOn?: string
}

const DEMOS: readonly Demo[] = [
  {
    ...{ code: "HT2Q7MK4XB9D", name: "Lê Thị Thử", phoneEnd: "4412", mode: "pickup" },
    ...{ payment: "counter", hours: 26, isPacked: true },
    goods: [
      [0, 2],
      [1, 1],
    ],
  },
  {
    ...{ code: "HT5N8RC3WT6G", name: "Trần Văn Mẫu", phoneEnd: "0937", mode: "pickup" },
    ...{ payment: "paid", hours: 5, note: "Lấy sau 16 giờ" },
    goods: [[0, 3]],
  },
  {
    ...{ code: "HT9H4PD7KE2J", name: "Phạm Thị Thí Dụ", phoneEnd: "2208", mode: "pickup" },
    ...{ payment: "awaited", hours: 1 },
    goods: [[2, 1]],
  },
  {
    ...{ code: "HT3V6XA8NY5F", name: "Công ty Mẫu Hà Tĩnh", phoneEnd: "7750", mode: "delivery" },
    ...{ payment: "paid", hours: 20, wishedOn: "2026-11-25" },
    goods: [
      [1, 4],
      [2, 2],
    ],
  },
]

/** Web orders for a till that stands alone; the code of every customer is `246810`. */
export function demoOrders(now: number): { order: OutletOrder; pickupCode: string }[] {
  return DEMOS.map(({ hours, goods, isPacked, note, wishedOn, ...head }) => {
    const skus = goods.map(([place, pieces]) => ({ sku: demoSkus[place], pieces }))
    const lines = skus.flatMap(({ sku, pieces }, i) =>
      sku
        ? [
            {
              ...{ lineNo: i + 1, skuId: sku.id, name: sku.tillName, unit: sku.unit },
              qtyMilli: pieces * 1000,
            },
          ]
        : [],
    )
    const sum = skus.reduce((acc, { sku, pieces }) => acc + (sku?.price ?? 0) * pieces, 0)
    const order = {
      ...head,
      placedAt: new Date(now - hours * HOUR).toISOString(),
      wishedOn: wishedOn ?? null,
      holdUntil: null,
      note: note ?? "",
      packedAt: isPacked ? new Date(now - HOUR).toISOString() : null,
      due: head.payment === "paid" ? 0 : sum,
      lines,
    }
    return { order, pickupCode: "246810" }
  })
}
