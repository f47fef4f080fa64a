import { expect, it } from "vitest"
import { demoOrders } from "../../data/testing/demo-orders"
import { ordersToPick, pickingList } from "./picking-list"

const orders = demoOrders(Date.parse("2026-11-21T10:00:00Z")).map(({ order }) => order)
const lot = (skuId: string, lotNo: string, qtyMilli: number) => ({
  ...{ skuId, lotNo, qtyMilli },
  expiresOn: null,
})

it("one who picks takes what is paid or paid on receipt, and nothing that waits for a transfer", () => {
  const waiting = ordersToPick(orders)
  expect(waiting.map(({ packedAt }) => packedAt)).toEqual(waiting.map(() => null))
  expect(waiting.map(({ payment }) => payment)).toEqual(["paid", "paid"])
})

it("goods of several orders are one row with their sum, the orders behind it and the lots to take first", () => {
  const [first, second] = orders
  const skuId = first?.lines[0]?.skuId ?? ""
  const [row] = pickingList(
    [first, second].flatMap((order) => order ?? []),
    [lot(skuId, "soon", 4000), lot(skuId, "late", 9000), lot("other", "soon", 9000)],
    (id) => (id === skuId ? 1 : 2),
  )
  expect(row).toMatchObject({
    skuId,
    qtyMilli: 5000,
    orders: [
      { code: first?.code, qtyMilli: 2000 },
      { code: second?.code, qtyMilli: 3000 },
    ],
    lots: [
      { lotNo: "soon", qtyMilli: 4000 },
      { lotNo: "late", qtyMilli: 1000 },
    ],
  })
})

it("goods of one shelf lie together", () => {
  const shelves = new Map(
    orders.flatMap(({ lines }) => lines).map(({ skuId }, i) => [skuId, -i] as const),
  )
  const list = pickingList(orders, [], (id) => shelves.get(id) ?? 0)
  const found = list.map(({ skuId }) => shelves.get(skuId) ?? 0)
  expect(found).toEqual([...found].sort((a, b) => a - b))
})
