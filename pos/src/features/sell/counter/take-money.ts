import type { SaleFact } from "@ocop/contracts"
import { noteAsked } from "../../../data/asked-invoices"
import type { Part } from "../../../data/basket-draft"
import { type CommitResult, commitSale } from "../../../data/commit-sale"
import { publicCode } from "../../../data/ids"
import type { TillData } from "../../../data/till-data"
import type { Sounds } from "../sounds"
import { newBasket } from "./basket-ops"
import type { Bench } from "./bench"
import { HAND_MS } from "./counter-state"
import { moneyParts } from "./money-parts"

export type MoneyPorts = {
  data: TillData
  sounds: Sounds
  staffId: () => string | null
  onPaid: (fact: SaleFact) => void
}

/** What a tender button said when the finger came down: đồng given, what was due then, and when. */
export type Aimed = { given: number; due: number; at: number }

/** Only where one was wanted, and after the picture: no sale waits for it. */
const settleInvoices = async (data: TillData) =>
  (await import("../../../data/settle-invoices")).settleInvoices(data)

/** The commit of a basket: from the tap on an amount to the sale on disk. */
export function takeMoney(bench: Bench, { data, sounds, staffId, onPaid }: MoneyPorts) {
  const { store, basket, priced, update, replace, mirror, isPaying, startWriting } = bench

  const refuse = (draft: ReturnType<typeof basket>, code: string) => {
    if (code !== "ALREADY_PAID") {
      sounds.refuse()
      update({ paying: null, band: { kind: "not-sold", code } })
      return
    }
    // Another window sold this basket before it was changed here: what stands here is a new one.
    const fresh = { ...draft, id: newBasket(draft.slot, data.now()).id, invoice: null }
    replace(draft.id, fresh, { active: fresh.id, paying: null, band: { kind: "changed-total" } })
    mirror()
  }

  const finish = (
    draft: ReturnType<typeof basket>,
    { fact, again }: Extract<CommitResult, { ok: true }>,
  ) => {
    // As it is by now: an invoice may be wanted while the sale is written.
    const isInvoiceWanted = store.get().baskets.some((b) => b.id === draft.id && b.invoice)
    const made = newBasket(draft.slot, data.now())
    // Goods that nobody weighed are no part of the sale: they are still asked about.
    const next = draft.toWeigh?.length ? { ...made, toWeigh: draft.toWeigh } : made
    replace(draft.id, next, {
      active: next.id,
      band: { kind: "ready" },
      pane: { kind: "goods" },
      paid: fact,
      paying: null,
    })
    mirror()
    data.noteSold(fact.lines)
    onPaid(fact)
    if (!again) data.sync.noteSale(fact.at)
    // What cannot be booked now stays noted, and is booked after the next start.
    if (isInvoiceWanted) {
      noteAsked(draft.id)
      void settleInvoices(data).catch(() => undefined)
    }
  }

  /** Sells the basket for what came in parts and, on top, `cash` đồng laid down now. */
  const sell = async (cash: number): Promise<void> => {
    const state = store.get()
    const replica = data.replica.get()
    const session = data.session.get()
    const staff = staffId()
    const money = priced()
    if (isPaying() || state.paid || !replica || !session || !staff || !money.ok) return
    const draft = basket()
    const last: Part[] = cash > 0 ? [{ kind: "cash", amount: cash, reference: null }] : []
    const end = startWriting(cash)
    const result = await commitSale(
      data.ledger,
      {
        draft,
        replica,
        staffId: staff,
        sessionId: session.id,
        expectedTotal: money.totals.total,
        tenders: [...(draft.parts ?? []), ...last],
        publicCode: publicCode(),
      },
      data.now,
    )
    end()
    if (result.ok) finish(draft, result)
    else refuse(draft, result.code)
  }

  const parts = moneyParts(bench, { data, sounds }, () => sell(0))

  /**
   * Takes cash. If what is due moved since the finger came down, or moved less than 250 ms before,
   * nothing is sold.
   */
  const takeCash = async (aimed: Aimed): Promise<void> => {
    const { paid, totalAt } = store.get()
    const due = parts.due()
    if (isPaying() || paid || due === null || basket().asking) return
    if (aimed.due !== due || aimed.at - totalAt < HAND_MS || aimed.given < due) {
      sounds.dull()
      update({ band: { kind: "changed-total" } })
      return
    }
    await sell(aimed.given)
  }

  return { ...parts, takeCash }
}
