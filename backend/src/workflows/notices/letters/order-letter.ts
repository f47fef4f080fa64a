import { unitOf } from "@ocop/domain"
import { transliterate } from "@ocop/vn"
import type { Letter } from "../channels/channel"
import { moneyWords, quantityWords } from "./figures"
import { fill } from "./fill"
import { type LetterParts, letterHtml } from "./letter-html"
import { letterText } from "./letter-text"
import { factsOf, type OrderNews, orderUrlOf, wordsOf } from "./order-facts"
import { momentOf, type OrderTemplate } from "./order-moment"

function rowsOf({ order, language }: OrderNews): LetterParts["rows"] {
  return order.lines.map((line) => {
    const unit = language === "vi" ? line.unit : (unitOf(line.unit)?.en ?? line.unit)
    const each = moneyWords(line.unitPrice, language)
    return {
      name: language === "en" ? (line.titleEn ?? line.title) : line.title,
      detail: `${quantityWords(line.qtyMilli, language)} ${unit} × ${each}`,
      amount: moneyWords(line.payable, language),
    }
  })
}

function placeOf({ order: { fulfilment, recipient } }: OrderNews): string {
  if (fulfilment.mode === "pickup") return fulfilment.outletName
  const place = `${fulfilment.line}, ${fulfilment.communeName}, ${fulfilment.provinceName}`
  return recipient ? `${recipient.name}, ${place}` : place
}

function partsOf(template: OrderTemplate, news: OrderNews): LetterParts {
  const { order, language, seller, parcel } = news
  const words = wordsOf(language)
  const facts = factsOf(news)
  const moment = momentOf(template, order)
  const { goods, packing, shipping, total, paid } = order.totals
  const sums = { goods, ...(packing > 0 ? { packing } : {}), shipping, paid, total }
  return {
    language,
    shop: words.shop,
    title: fill(words.subject[moment.subject], facts),
    greeting: fill(words.greeting, facts),
    lead: [
      fill(words.lead[moment.lead], facts),
      ...(parcel?.tracking ? [fill(words.tracking, facts)] : []),
    ],
    place: { term: words.to[order.fulfilment.mode], fact: placeOf(news) },
    rows: rowsOf(news),
    sums: Object.entries(sums).map(([term, amount]) => ({
      term: words.sums[term as keyof typeof words.sums],
      amount: moneyWords(amount, language),
    })),
    action: { words: words.open, url: orderUrlOf(news), hint: words.openHint },
    foot: [
      fill(words.seller, facts),
      ...(seller.address ? [seller.address] : []),
      ...(seller.taxId ? [fill(words.taxId, facts)] : []),
      ...(seller.demo ? [words.demo] : []),
      fill(words.why, facts),
    ],
  }
}

/** The letter that tells a shopper what happened to an order, in the language of the order. */
export function orderLetter(template: OrderTemplate, news: OrderNews): Letter {
  const parts = partsOf(template, news)
  return { subject: parts.title, text: letterText(parts), html: letterHtml(parts) }
}

/** The same for a phone: without marks, so that 160 characters fit into one message (GSM 03.38). */
export function orderMessage(template: OrderTemplate, news: OrderNews): Letter {
  const { sms } = wordsOf(news.language)
  const { subject } = momentOf(template, news.order)
  return { subject: "", text: gsm(fill(sms[subject], factsOf(news))), html: "" }
}

const PLAIN: Record<string, string> = {
  "₫": "d",
  "\u00a0": " ",
  "–": "-",
  "—": "-",
  "’": "'",
  "“": '"',
  "”": '"',
}

/** Text in letters that every phone network carries at 160 to a message. */
export const gsm = (text: string): string =>
  transliterate(text.replaceAll("\u00a0₫", "d")).replace(/[^ -~]/g, (sign) => PLAIN[sign] ?? "")
