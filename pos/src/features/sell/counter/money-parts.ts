import type { Asking, BasketDraft, Part } from "../../../data/basket-draft"
import { lockOf, sumOfParts } from "../../../data/basket-draft"
import type { TillData } from "../../../data/till-data"
import { transferPurpose } from "../../../data/transfer-purpose"
import type { Bench } from "./bench"

/**
 * Money that does not come as one payment in cash: what a customer is asked to transfer or to pay
 * at the card machine, and what came of several ways already. `finish` takes the sale when nothing
 * is left to pay.
 */
export function moneyParts(bench: Bench, data: TillData, finish: () => Promise<void>) {
  const { store, basket, priced, replace, update, mirror, isPaying } = bench

  /** What is left to pay of the basket at the counter, đồng; null while it has no price. */
  const due = (): number | null => {
    const money = priced()
    return money.ok ? Math.max(0, money.totals.total - sumOfParts(basket())) : null
  }

  const change = (draft: BasketDraft, part: Partial<BasketDraft>) => {
    const changed = { ...draft, ...part, changedAt: data.now() }
    replace(draft.id, changed, {
      band: { kind: "ready" },
      pane: { kind: "goods" },
      totalAt: data.now(),
    })
    mirror()
  }

  /** Shows a code, or asks for a card, over an amount of at most what is left (đồng). */
  const ask = (kind: Asking["kind"], amount: number) => {
    const draft = basket()
    const left = due()
    const identity = data.register.get()
    if (isPaying() || store.get().paid || draft.asking || left === null || !identity) return
    if (amount <= 0 || amount > left) return
    if (kind === "vietqr" && !data.replica.get()?.outlet.seller.bank) return
    const purpose = kind === "vietqr" ? transferPurpose(identity, draft.id) : null
    change(draft, { asking: { kind, amount, purpose, since: data.now() } })
  }

  const stopAsking = () => {
    const draft = basket()
    if (draft.asking && !isPaying()) change(draft, { asking: null })
  }

  const add = async (part: Part) => {
    const draft = basket()
    change(draft, { parts: [...(draft.parts ?? []), part], asking: null })
    if (due() === 0) await finish()
  }

  return {
    due,
    ask,
    stopAsking,
    /** The cashier has seen the money come, or the card machine has said so. */
    confirmAsked: async () => {
      const { asking } = basket()
      if (!asking || isPaying()) return
      await add({ kind: asking.kind, amount: asking.amount, reference: asking.purpose })
    },
    /** Some of the money in cash, less than what is left (đồng). */
    takePart: async (amount: number) => {
      const left = due()
      if (isPaying() || basket().asking || left === null || amount <= 0 || amount >= left) return
      await add({ kind: "cash", amount, reference: null })
    },
    /**
     * Money of goods that came back pays for the basket as far as it goes (đồng); answers what of it
     * the customer still gets.
     */
    takeReturned: async (amount: number, refundNo: string): Promise<number> => {
      const left = due()
      if (isPaying() || basket().asking || left === null || left <= 0) return amount
      const used = Math.min(left, amount)
      await add({ kind: "cash", amount: used, reference: refundNo })
      return amount - used
    },
    /** The money that came was given back; the lines may change again. */
    giveBack: () => {
      const draft = basket()
      if (lockOf(draft) !== "parts" || isPaying()) return
      change(draft, { parts: [] })
      update({ band: { kind: "given-back", amount: sumOfParts(draft) } })
    },
  }
}
