import type { Bench } from "./bench"

/** A VAT invoice that is wanted with a basket; its money and its goods stay what they are. */
export function invoiceWish({ store, replace, mirror }: Bench) {
  /**
   * Notes for whom, or null for nobody any more; false where that basket is gone. Also while its sale
   * is being written: that may fail, and the basket is paid later.
   */
  const setInvoice = (id: string, company: string | null): boolean => {
    const draft = store.get().baskets.find((basket) => basket.id === id)
    if (!draft) return false
    replace(id, { ...draft, invoice: company }, {})
    mirror()
    return true
  }
  return { setInvoice }
}
