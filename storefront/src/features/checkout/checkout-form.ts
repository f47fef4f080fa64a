import type { PaymentMethod, PlaceOrderRequest, Quote, QuoteRequest } from "@ocop/contracts"
import { invoiceBuyerFaults, isMailAddress } from "@ocop/domain"
import type { Basket } from "../basket/basket-lines"
import { type GiftGroup, giftInputOf, type Recipient } from "../gifts/gift-groups"

/** What the shopper has filled in; texts as typed. */
export type CheckoutForm = {
  mode: "delivery" | "pickup"
  communeCode: string
  provinceCode: string
  /** With its province, as shown. */
  communeName: string
  line: string
  outletCode: string
  name: string
  phone: string
  email: string
  note: string
  payment: PaymentMethod
  ageConfirmed: boolean
  wantsInvoice: boolean
  company: string
  taxId: string
  companyAddress: string
  invoiceEmail: string
  /** To the rules and to the use of their data for this order. */
  agreed: boolean
  wantsOffers: boolean
  /** Who gets a gift basket instead of the buyer, by `giftId`. */
  recipients: Readonly<Record<string, Recipient | undefined>>
  /** When the buyer's own goods should come, `YYYY-MM-DD`; empty for as soon as they can. */
  wishedOn: string
}

export const EMPTY_FORM: CheckoutForm = {
  mode: "delivery",
  communeCode: "",
  provinceCode: "",
  communeName: "",
  line: "",
  outletCode: "",
  name: "",
  phone: "",
  email: "",
  note: "",
  payment: "cod",
  ageConfirmed: false,
  wantsInvoice: false,
  company: "",
  taxId: "",
  companyAddress: "",
  invoiceEmail: "",
  agreed: false,
  wantsOffers: false,
  recipients: {},
  wishedOn: "",
}

export const FIELDS = [
  "commune",
  "line",
  "outlet",
  "name",
  "phone",
  "email",
  "age",
  "payment",
  "company",
  "taxId",
  "companyAddress",
  "invoiceEmail",
  "agreed",
] as const
export type FieldName = (typeof FIELDS)[number]
/** What is wrong with a field, as the last part of a message key. */
export type FieldErrors = Partial<Record<FieldName, string>>

/** Digits of a Vietnamese number as dialled here: ten, the first a 0. */
export function nationalDigits(phone: string): string {
  const digits = phone.replace(/\D/g, "").replace(/^0084|^84/, "0")
  return digits.startsWith("00") ? digits.slice(1) : digits
}

/** What is wrong with a number as typed, as the last part of a message key. */
export function phoneError(phone: string): string | undefined {
  const digits = nationalDigits(phone)
  if (digits === "") return "phoneEmpty"
  if (!digits.startsWith("0")) return "phoneStart"
  if (digits.length < 10) return "phoneShort"
  if (digits.length > 10 && !digits.startsWith("02")) return "phoneLong"
  return undefined
}

function invoiceErrors(form: CheckoutForm): Partial<Record<FieldName, string | undefined>> {
  if (!form.wantsInvoice) return {}
  const { company, taxId, companyAddress: address, invoiceEmail: email } = form
  const faults = invoiceBuyerFaults({ company, taxId, address, email })
  return {
    company: faults.company,
    taxId: faults.taxId,
    companyAddress: faults.address && "companyAddress",
    invoiceEmail: faults.email && "invoiceEmail",
  }
}

/**
 * Everything that keeps the order from being sent. `hasOwn`: not all of it goes to somebody else;
 * `isSent`: some of it does.
 */
export function checkForm(
  form: CheckoutForm,
  needsAge: boolean,
  { hasOwn, isSent } = { hasOwn: true, isSent: false },
): FieldErrors {
  const isDelivery = hasOwn && form.mode === "delivery"
  const all: Partial<Record<FieldName, string | undefined>> = {
    commune: isDelivery && !form.communeCode ? "commune" : undefined,
    line: isDelivery && form.line.trim().length < 3 ? "line" : undefined,
    outlet: hasOwn && !isDelivery && !form.outletCode ? "outlet" : undefined,
    name: form.name.trim() === "" ? "name" : undefined,
    phone: phoneError(form.phone),
    email: form.email.trim() === "" || isMailAddress(form.email.trim()) ? undefined : "email",
    age: needsAge && !form.ageConfirmed ? "age" : undefined,
    payment: isSent && form.payment === "cod" ? "prepay" : undefined,
    ...invoiceErrors(form),
    agreed: form.agreed ? undefined : "agreed",
  }
  return Object.fromEntries(Object.entries(all).filter(([, error]) => error !== undefined))
}

/** How the goods reach the shopper as far as it is chosen; null before that. */
export function fulfilmentOf(form: CheckoutForm): QuoteRequest["fulfilment"] {
  if (form.mode === "pickup") {
    return form.outletCode ? { mode: "pickup", outletCode: form.outletCode } : null
  }
  const { communeCode, provinceCode } = form
  if (!communeCode) return null
  // Only the commune decides the quote, so typing the street asks for none.
  return { mode: "delivery", communeCode, provinceCode, line: "---" }
}

function invoiceOf(form: CheckoutForm): PlaceOrderRequest["invoice"] {
  if (!form.wantsInvoice) return null
  return {
    company: form.company.trim(),
    taxId: form.taxId.trim(),
    address: form.companyAddress.trim(),
    email: form.invoiceEmail.trim(),
  }
}

/** A yes to each text that the tick stands for, in the version that was shown. */
function consentsOf(form: CheckoutForm, asked: Quote["consents"]): PlaceOrderRequest["consents"] {
  const hasMail = form.email.trim() !== ""
  return asked
    .filter(({ isRequired, purpose }) =>
      isRequired ? form.agreed : purpose === "marketing" && form.wantsOffers && hasMail,
    )
    .map(({ purpose, version }) => ({ purpose, version }))
}

/** The order as it is sent, under the quote that was on screen. */
export function orderRequestOf(
  form: CheckoutForm,
  basket: Basket,
  quote: Pick<Quote, "quoteHash" | "consents">,
  locale: "vi" | "en",
  { voucher, gifts = [] }: { voucher?: string | undefined; gifts?: readonly GiftGroup[] } = {},
): PlaceOrderRequest {
  const isWished = form.mode === "delivery" && form.wishedOn !== ""
  return {
    ...(voucher === undefined ? {} : { voucher }),
    ...(gifts.length > 0 ? { gifts: gifts.map(giftInputOf) } : {}),
    ...(isWished ? { wishedOn: form.wishedOn } : {}),
    lines: basket.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli })),
    fulfilment:
      form.mode === "pickup"
        ? { mode: "pickup", outletCode: form.outletCode }
        : {
            mode: "delivery",
            communeCode: form.communeCode,
            provinceCode: form.provinceCode,
            line: form.line.trim(),
          },
    quoteHash: quote.quoteHash,
    contact: {
      name: form.name.trim(),
      phone: form.phone.trim(),
      email: form.email.trim() || null,
    },
    payment: form.payment,
    note: form.note.trim(),
    ageConfirmed: form.ageConfirmed,
    invoice: invoiceOf(form),
    consents: consentsOf(form, quote.consents),
    locale,
  }
}
