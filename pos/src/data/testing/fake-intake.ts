import { canonicalJson, ERROR_REGISTRY, factsRequest, type PosFact } from "@ocop/contracts"
import type { Recognition } from "@ocop/domain"
import type { TaxRule } from "@ocop/pricing"
import taxRules from "@ocop/pricing/tax-rules.json"
import { decideFacts, isForQueue } from "@ocop/sync"
import { type FakeAnswer, refuse } from "./fake-answers"
import type { FakeBook } from "./fake-book"
import type { FakeDevice } from "./fake-devices"
import { sha256 } from "./fake-hash"
import { limitsOf } from "./fake-people"
import { type FakeShop, OUTLET, REGISTER } from "./fake-shop"

const QUEUED = { state: "queued", symbol: null, number: null } as const

/** `POST /pos/facts`, decided by the very function of the real intake; `posted` hears of each that is. */
export function fakeIntake(shop: FakeShop, book: FakeBook, posted: (fact: PosFact) => void) {
  return async (
    device: FakeDevice,
    body: unknown,
    { now, epoch }: { now: number; epoch: number },
  ): Promise<FakeAnswer> => {
    const parsed = factsRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST", parsed.error.issues)
    const rawFacts = await Promise.all(
      parsed.data.facts.map(async (fact) => ({
        body: fact,
        contentHash: await sha256(canonicalJson(fact)),
      })),
    )
    const known = shop.recognitions() as Recognition[]
    const verdicts = decideFacts(rawFacts, {
      register: {
        state: device.state,
        outletCode: OUTLET,
        registerCode: REGISTER,
        epoch: device.epoch,
      },
      rules: {
        sku: (id) => shop.skus().find((sku) => sku.id === id) ?? null,
        recognitionsOf: (skuId) => known.filter((r) => r.skuIds.includes(skuId)),
        taxRules: taxRules as TaxRule[],
        sellerVatMethod: "DEDUCTION",
        limitsOf,
        cashRoundingAt: () => shop.options.cashRounding ?? null,
      },
      stored: book.stored(epoch),
      now,
    })
    const results = verdicts.map((verdict, i) => {
      if ("fact" in verdict) {
        book.post(device.epoch, verdict.fact, rawFacts[i]?.contentHash ?? "")
        if (verdict.fact.kind === "invoice-asked" && isForQueue(verdict)) {
          book.putInvoice(verdict.fact.saleId, QUEUED)
        }
        posted(verdict.fact)
      }
      if (!("quarantine" in verdict)) {
        return { id: verdict.id, status: verdict.status, code: null, message: null }
      }
      const { code } = verdict.quarantine
      book.setAside(device.epoch, { id: verdict.id, code, body: rawFacts[i]?.body }, verdict.seq)
      return { id: verdict.id, status: verdict.status, code, message: ERROR_REGISTRY[code].message }
    })
    const serverTime = new Date(now).toISOString()
    return {
      status: 200,
      body: { results, appliedThrough: book.applied(device.epoch), serverTime },
    }
  }
}
