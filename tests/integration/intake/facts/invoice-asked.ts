import type { InvoiceQueue, SaleFact } from "@ocop/contracts"
import vector from "../../../../packages/contracts/fixtures/invoice-asked.json" with {
  type: "json",
}
import { adminToken } from "../../../support/index.js"
import type { Till } from "../support/till.js"
import { province } from "./stage.js"

/** What a till wrote, and how the office should see it. */
export const { waiting: SEEN } = vector
export const BUYER = vector.fact.buyer

export const asked = (own: Till, saleId: string, buyer: Partial<typeof BUYER> = {}) => ({
  ...vector.fact,
  id: crypto.randomUUID(),
  at: "2026-11-21T12:40:00+07:00",
  staffId: own.staffId,
  sessionId: own.sessionId,
  saleId,
  buyer: { ...BUYER, ...buyer },
})

/** Everything that was sold comes back. */
export const refundOf = (own: Till, { id, lines, totals: { total } }: SaleFact, n: number) => ({
  kind: "refund",
  id: crypto.randomUUID(),
  at: "2026-11-21T12:30:00+07:00",
  ...{ staffId: own.staffId, sessionId: own.sessionId, epoch: own.device.epoch },
  refundSeq: n,
  refundNo: `${own.device.outletCode}-${own.device.registerCode}-${own.device.epoch}-T${n}`,
  businessDay: "2026-11-21",
  saleId: id,
  lines: lines.map(({ lineNo, skuId, qtyMilli, payable, net, vat }) => ({
    ...{ lineNo, skuId, qtyMilli, payable, net, vat },
    condition: "resaleable",
  })),
  total,
  payments: [{ kind: "cash", amount: total, reference: null }],
  reason: "faulty",
  approvedBy: null,
})

export const office = <T>(path: string, body?: unknown) =>
  province.request<T>(body ? "POST" : "GET", `/admin/ocop/invoice-requests${path}`, body, {
    authorization: `Bearer ${adminToken("test-only-jwt-secret", { type: "user", id: "test" })}`,
  })

export const waiting = async (receiptNo: string) =>
  (await office<InvoiceQueue>("?limit=100")).body.requests.find(
    ({ orderCode }) => orderCode === receiptNo,
  )
