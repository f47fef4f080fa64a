import type { ClaimView, SellerView, WebOrderView } from "@ocop/contracts"
import { type Language, momentWords, moneyWords } from "./figures"
import { dueOf } from "./order-moment"
import { wordsEn } from "./words-en"
import { wordsVi } from "./words-vi"

/** Goods that left an outlet together. */
export type Parcel = { outletName: string; tracking: string | null }

export type OrderNews = {
  order: WebOrderView
  language: Language
  seller: SellerView
  /** Where the shop answers, without a slash at its end. */
  shopUrl: string
  parcel: Parcel | null
  /** The claim that it is about. */
  claim: ClaimView | null
  /** Đồng that went back. */
  refund: number
  /** What the office noted beside an invoice. */
  invoiceNote: string
}

export const wordsOf = (language: Language): typeof wordsVi =>
  language === "vi" ? wordsVi : wordsEn

/** The order's page, which asks for the phone number: whoever gets the letter by mistake sees nothing. */
export const orderUrlOf = ({ order, language, shopUrl }: OrderNews): string =>
  `${shopUrl}${language === "en" ? "/en/orders/" : "/don-hang/"}${order.code}`

function claimed({ order, claim, language }: OrderNews): string {
  const line = order.lines.find(({ lineNo }) => lineNo === claim?.lineNo)
  return (language === "en" ? line?.titleEn : null) ?? line?.title ?? ""
}

/** Everything that the sentences name. */
export function factsOf(news: OrderNews): Record<string, string> {
  const { order, language, parcel } = news
  const { fulfilment } = order
  const counter = fulfilment.mode === "pickup" ? fulfilment.outletName : ""
  return {
    shop: wordsOf(language).shop,
    code: order.code,
    name: order.contact.name,
    phone: order.contact.phoneMasked,
    total: moneyWords(order.totals.total, language),
    due: moneyWords(dueOf(order), language),
    until: order.payBefore ? momentWords(order.payBefore, language) : "",
    outlet: parcel?.outletName ?? counter,
    tracking: parcel?.tracking ?? "",
    seller: news.seller.name,
    taxId: news.seller.taxId ?? "",
    url: orderUrlOf(news),
    goods: claimed(news),
    answer: news.claim?.note ?? "",
    back: moneyWords(order.refunds.due, language),
    refund: moneyWords(news.refund, language),
    company: order.invoice?.company ?? "",
    buyerTaxId: order.invoice?.taxId ?? "",
    symbol: order.invoice?.symbol ?? "",
    number: order.invoice?.number ?? "",
    invoiceNote: news.invoiceNote,
  }
}
