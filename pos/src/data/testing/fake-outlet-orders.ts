import {
  type ExceptionView,
  handOverRequest,
  type OutletOrder,
  orderShortRequest,
  outletOrders,
  type PosFact,
  packOrderRequest,
  pickupCheckRequest,
} from "@ocop/contracts"
import { type FakeAnswer, refuse } from "./fake-answers"
import { OUTLET } from "./fake-shop"

const MOST_WRONG = 5

type Kept = {
  order: OutletOrder
  pickupCode: string
  wrong: number
  handed: { key: string; at: string } | null
}

type Ports = {
  now: () => number
  roleOf: (staffId: string) => string | undefined
  questions: { plant: (exception: ExceptionView) => void }
}

/** The server's part in web orders of the outlet: who may fetch what, what was paid, what lies ready. */
export function fakeOutletOrders({ now, roleOf, questions }: Ports) {
  const kept = new Map<string, Kept>()
  const at = () => new Date(now()).toISOString()
  const isOpen = ({ handed }: Kept) => handed === null
  const put = (row: Kept, order: Partial<OutletOrder>) => {
    row.order = { ...row.order, ...order }
  }

  const list = (): FakeAnswer => {
    const open = [...kept.values()].filter(isOpen)
    const needed = new Map<string, number>()
    for (const { order } of open) {
      if (order.packedAt !== null) continue
      for (const { skuId, qtyMilli } of order.lines) {
        needed.set(skuId, (needed.get(skuId) ?? 0) + qtyMilli)
      }
    }
    const lots = [...needed].map(([skuId, qtyMilli]) => ({
      ...{ skuId, qtyMilli },
      lotNo: `DEMO-${skuId.slice(-4)}`,
      expiresOn: "2027-03-31",
    }))
    const orders = open.map(({ order }) => order)
    return { status: 200, body: outletOrders.parse({ orders, count: orders.length, lots }) }
  }

  /** Null where the code is right. */
  const wrongCode = (row: Kept, pickupCode: string): FakeAnswer | null => {
    if (row.wrong >= MOST_WRONG) return refuse("PICKUP_CODE_LOCKED", { until: null })
    if (row.pickupCode === pickupCode) {
      row.wrong = 0
      return null
    }
    row.wrong += 1
    return refuse("PICKUP_CODE_WRONG", { triesLeft: MOST_WRONG - row.wrong })
  }
  const closed = (row: Kept) => refuse("ORDER_NOT_OPEN", { at: row.handed?.at ?? null })

  const check = (body: unknown): FakeAnswer => {
    const parsed = pickupCheckRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const row = kept.get(parsed.data.orderCode)
    if (row?.order.mode !== "pickup") return refuse("NOT_FOUND")
    if (!isOpen(row)) return closed(row)
    const wrong = wrongCode(row, parsed.data.pickupCode)
    if (wrong) return wrong
    return { status: 200, body: { orderCode: row.order.code, due: row.order.due } }
  }

  const handOver = (body: unknown): FakeAnswer => {
    const parsed = handOverRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const { key, orderCode, pickupCode, staffId } = parsed.data
    if (!roleOf(staffId)) return refuse("FORBIDDEN")
    const row = kept.get(orderCode)
    if (row?.order.mode !== "pickup") return refuse("NOT_FOUND")
    if (row.handed?.key === key)
      return { status: 200, body: { orderCode, handedAt: row.handed.at } }
    if (!isOpen(row)) return closed(row)
    const wrong = wrongCode(row, pickupCode)
    if (wrong) return wrong
    if (row.order.due > 0) return refuse("ORDER_UNPAID", { due: row.order.due })
    row.handed = { key, at: at() }
    return { status: 200, body: { orderCode, handedAt: row.handed.at } }
  }

  const pack = (body: unknown): FakeAnswer => {
    const parsed = packOrderRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const { orderCode, staffId } = parsed.data
    if (!roleOf(staffId)) return refuse("FORBIDDEN")
    const row = kept.get(orderCode)
    if (!row) return refuse("NOT_FOUND")
    if (!isOpen(row)) return closed(row)
    if (row.order.payment === "awaited") return refuse("ORDER_UNPAID", { due: row.order.due })
    const packedAt = row.order.packedAt ?? at()
    put(row, { packedAt })
    return { status: 200, body: { orderCode, packedAt } }
  }

  const short = (body: unknown): FakeAnswer => {
    const parsed = orderShortRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const { orderCode, staffId, lines } = parsed.data
    if (!roleOf(staffId)) return refuse("FORBIDDEN")
    const row = kept.get(orderCode)
    if (!row) return refuse("NOT_FOUND")
    if (!isOpen(row)) return closed(row)
    const told = lines.map(({ lineNo, foundMilli }) => {
      const line = row.order.lines.find((own) => own.lineNo === lineNo)
      return { name: line?.name ?? null, found: foundMilli, expected: line?.qtyMilli ?? 0 }
    })
    if (told.some(({ found, expected }) => found >= expected)) return refuse("INVALID_REQUEST")
    questions.plant({
      ...{ id: String(now()), kind: "PICKING_SHORT", outletCode: OUTLET, document: orderCode },
      ...{ staffName: null, createdAt: at(), state: "open", closedAt: null, closedBy: null },
      lines: told.map((line) => ({ ...line, unit: "qty" as const })),
      note: null,
    })
    return { status: 200, body: { orderCode } }
  }

  return {
    plant: (order: OutletOrder, pickupCode: string) =>
      kept.set(order.code, { order, pickupCode, wrong: 0, handed: null }),
    /** Money that a till took for an order. */
    hear: (fact: PosFact) => {
      if (fact.kind !== "cash-moved" || fact.direction !== "in") return
      const row = kept.get(fact.orderCode ?? "")
      if (!row) return
      const due = Math.max(0, row.order.due - fact.amount)
      put(row, { due, payment: due === 0 ? "paid" : row.order.payment })
    },
    handedOver: () =>
      [...kept.values()].filter((row) => !isOpen(row)).map(({ order }) => order.code),
    handle: (method: string, path: string, body: unknown): FakeAnswer => {
      switch (`${method} ${path}`) {
        case "GET /pos/outlet-orders":
          return list()
        case "POST /pos/outlet-orders/check":
          return check(body)
        case "POST /pos/outlet-orders/hand-over":
          return handOver(body)
        case "POST /pos/outlet-orders/pack":
          return pack(body)
        case "POST /pos/outlet-orders/short":
          return short(body)
        default:
          return refuse("NOT_FOUND")
      }
    },
  }
}
