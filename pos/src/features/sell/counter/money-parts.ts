import { tillReference } from "@ocop/vn"
import type { Asking, BankWord, BasketDraft, Part } from "../../../data/basket-draft"
import { lockOf, sumOfParts } from "../../../data/basket-draft"
import { type PricedDraft, priceDraft } from "../../../data/sale-fact"
import type { TillData } from "../../../data/till-data"
import type { Sounds } from "../sounds"
import type { Bench } from "./bench"

/**
 * Money that does not come as one payment in cash: what a customer is asked to transfer or to pay
 * at the card machine, and what came of several ways already. `finish` takes the sale when nothing
 * is left to pay.
 */
export function moneyParts(
  bench: Bench,
  { data, sounds }: { data: TillData; sounds: Sounds },
  finish: () => Promise<void>,
) {
  const { store, basket, priced, replace, update, mirror, isPaying } = bench

  const leftOf = (draft: BasketDraft, money: PricedDraft): number | null =>
    money.ok ? Math.max(0, money.totals.total - sumOfParts(draft)) : null

  /** What is left to pay of the basket at the counter, đồng; null while it has no price. */
  const due = (): number | null => leftOf(basket(), priced())

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
    const replica = data.replica.get()
    if (!replica || (kind === "vietqr" && !replica.outlet.seller.bank)) return
    const purpose = kind === "vietqr" ? tillReference(identity, draft.id) : null
    const asking: Asking = { kind, amount, purpose, since: data.now() }
    // Only cash is rounded: who pays all that is left another way pays it to the đồng.
    const exact = { ...draft, asking }
    const whole = leftOf(exact, priceDraft(exact, replica, data.today()))
    const asked = whole === null || amount === left ? (whole ?? amount) : Math.min(amount, whole)
    // What rounding alone adds is cash's: with the cash that came, another way has nothing to take.
    if (asked <= 0) {
      sounds.refuse()
      update({ band: { kind: "only-cash" }, pane: { kind: "goods" } })
      return
    }
    change(draft, { asking: { ...asking, amount: asked } })
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
    /**
     * The cashier has seen the money come, or the card machine has said so; above the cashier's limit a
     * manager agreed.
     */
    confirmAsked: async (approvedBy?: string) => {
      const { asking } = basket()
      if (!asking || isPaying()) return
      const { kind, amount, purpose: reference } = asking
      const seen = kind === "vietqr" && {
        seenBy: "eye" as const,
        ...(approvedBy && { approvedBy }),
      }
      await add({ kind, amount, reference, ...seen })
    },
    /** What the bank told of counts, less than was asked for; the rest is paid another way. */
    takeCame: async () => {
      const { asking } = basket()
      const came = asking?.bank?.came ?? 0
      if (!asking || came <= 0 || isPaying()) return
      await add({ kind: asking.kind, amount: came, reference: asking.purpose, seenBy: "bank" })
    },
    /**
     * What the server knows of the transfer that a basket waits for; null: it did not answer. Money
     * that is all there ends the waiting by itself, also of a basket on hold.
     */
    bankTold: async (id: string, word: BankWord | null) => {
      const { baskets, active } = store.get()
      const draft = baskets.find((b) => b.id === id)
      const asking = draft?.asking
      if (!draft || asking?.kind !== "vietqr" || isPaying()) return
      const { amount, purpose: reference, bank } = asking
      const came = word ? word.came - sumOfParts(draft, "vietqr") : (bank?.came ?? 0)
      if (came < amount) {
        const { hears, simulator } = word ?? { hears: false, simulator: false }
        if (bank?.came === came && bank.hears === hears && bank.simulator === simulator) return
        replace(id, { ...draft, asking: { ...asking, bank: { came, hears, simulator } } }, {})
        return
      }
      sounds.money()
      const part: Part = { kind: "vietqr", amount, reference, seenBy: "bank" }
      if (id === active) {
        await add(part)
        return
      }
      const parts = [...(draft.parts ?? []), part]
      const band = { kind: "money-came", slot: draft.slot, amount } as const
      replace(id, { ...draft, parts, asking: null, changedAt: data.now() }, { band })
      mirror()
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
