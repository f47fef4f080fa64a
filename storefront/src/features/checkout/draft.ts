import type { PaymentMethod } from "@ocop/contracts"
import { readRecipients } from "../gifts/gift-parcels"
import { type CheckoutForm, EMPTY_FORM } from "./checkout-form"

const KEY = "ocop.checkout.2"

/** What was filled in before a reload of this tab; fields of another type, and a payment that
 * is not offered, are left empty. */
export function readDraft(methods: readonly PaymentMethod[]): CheckoutForm {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null")
    if (typeof stored !== "object" || stored === null) return EMPTY_FORM
    const known = Object.entries(EMPTY_FORM).map(([key, empty]) => {
      const value = (stored as Record<string, unknown>)[key]
      return [key, typeof value === typeof empty ? value : empty]
    })
    const form = Object.fromEntries(known) as CheckoutForm
    return {
      ...form,
      mode: form.mode === "pickup" ? "pickup" : "delivery",
      payment: methods.includes(form.payment) ? form.payment : "cod",
      recipients: readRecipients(form.recipients),
      ageConfirmed: false,
      agreed: false,
      wantsOffers: false,
    }
  } catch {
    return EMPTY_FORM
  }
}

/** Keeps the form for this tab only; null forgets it. */
export function writeDraft(form: CheckoutForm | null): void {
  try {
    if (form === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(form))
  } catch {
    // Without storage a reload empties the form.
  }
}
