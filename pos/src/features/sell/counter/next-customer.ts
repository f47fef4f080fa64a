import { type BasketDraft, hasGoods } from "../../../data/basket-draft"
import { uuidV7 } from "../../../data/ids"
import type { wantedInvoice } from "../../../data/invoices"
import type { TillData } from "../../../data/till-data"
import type { Kept } from "./band"

export type NextCustomer = ReturnType<typeof nextCustomer>

/** What leaves a basket together with its last goods, and comes back with them. */
export function nextCustomer(data: TillData) {
  /** The invoice that was wanted with the basket emptied last, on its way from the disk. */
  let dropped: ReturnType<typeof wantedInvoice> = Promise.resolve(null)

  const dropInvoice = async (basketId: string) => {
    const invoices = await import("../../../data/invoices")
    const wanted = await invoices.wantedInvoice(data.ledger, basketId)
    await invoices.wantInvoice(data.ledger, basketId, null)
    return wanted
  }

  const letVoucherGo = (basketId: string) =>
    void import("../../../data/vouchers").then((v) => v.releaseVoucher(data, basketId))

  /**
   * An empty basket is the next customer's: nobody looked at their age, no invoice was asked for, no
   * stamp is of their goods, and nobody agreed to sell to them for less. A voucher is free again at
   * once; who brings it back types it again. It has an id of its own, so that no answer that was asked
   * for the last customer's comes to it.
   */
  const forNext = (draft: BasketDraft): { next: BasketDraft; kept: Kept | null } => {
    if (hasGoods(draft)) return { next: draft, kept: null }
    const { invoice = null, heldStamps = [], adult, discount = null, voucher = null } = draft
    if (voucher) letVoucherGo(draft.id)
    const next = { ...draft, id: uuidV7(data.now()), voucher: null }
    if (!invoice && heldStamps.length === 0 && !adult && !discount) return { next, kept: null }
    if (invoice) dropped = dropInvoice(draft.id)
    return {
      next: { ...next, invoice: null, heldStamps: [], adult: false, discount: null },
      kept: { invoice, heldStamps, adult, discount },
    }
  }

  /** Goods that are taken back bring along what was dropped with them. */
  const withKept = (draft: BasketDraft, kept: Kept | null): BasketDraft => {
    if (kept?.invoice) {
      void dropped.then(async (wanted) => {
        const { wantInvoice } = await import("../../../data/invoices")
        await wantInvoice(data.ledger, draft.id, wanted)
      })
    }
    return { ...draft, ...kept, adult: draft.adult || (kept?.adult ?? false) }
  }

  return { forNext, withKept }
}
