import type { ShopperAccount } from "@ocop/contracts"
import { nationalPhone } from "../account/national-phone"
import { placeLabel } from "../place/place-label"
import type { CheckoutForm } from "./checkout-form"

/** What the account knows of who is ordering and where to: only what is still empty is filled in. */
export function filledIn(form: CheckoutForm, account: ShopperAccount): CheckoutForm {
  const [last] = account.addresses
  const phone = nationalPhone(last?.phone ?? account.phone)
  const hasPlace = form.communeCode !== "" || form.line !== ""
  return {
    ...form,
    name: form.name || (last?.name ?? ""),
    phone: form.phone || phone,
    ...(last && !hasPlace
      ? {
          ...{ communeCode: last.communeCode, provinceCode: last.provinceCode, line: last.line },
          communeName: placeLabel({ ...last, name: last.communeName }),
        }
      : {}),
  }
}
