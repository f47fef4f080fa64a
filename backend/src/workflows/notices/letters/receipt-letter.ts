import type { PublicReceipt } from "@ocop/contracts"
import type { Letter } from "../channels/channel"
import { moneyWords, quantityWords } from "./figures"
import { fill } from "./fill"
import { type LetterParts, letterHtml } from "./letter-html"
import { letterText } from "./letter-text"
import { wordsOf } from "./order-facts"

/** What is told of a VAT invoice that was asked for at a counter. */
export const RECEIPT_TEMPLATES = ["invoice-asked", "invoice-issued", "invoice-declined"] as const
export type ReceiptTemplate = (typeof RECEIPT_TEMPLATES)[number]

/** A receipt, the invoice asked for it, and where the receipt can be seen. */
export type ReceiptNews = {
  receipt: PublicReceipt
  invoice: {
    company: string
    name: string
    taxId: string
    symbol: string | null
    number: string | null
    note: string
  }
  url: string
}

function factsOf({ receipt, invoice }: ReceiptNews): Record<string, string> {
  return {
    code: receipt.receiptNo,
    name: invoice.name || invoice.company,
    company: invoice.company,
    buyerTaxId: invoice.taxId,
    symbol: invoice.symbol ?? "",
    number: invoice.number ?? "",
    invoiceNote: invoice.note,
    seller: receipt.seller.name,
    taxId: receipt.seller.taxId ?? "",
  }
}

function partsOf(template: ReceiptTemplate, news: ReceiptNews): LetterParts {
  const { receipt, url } = news
  const words = wordsOf("vi")
  const facts = factsOf(news)
  return {
    language: "vi",
    shop: words.shop,
    title: fill(words.receipt.subject[template], facts),
    greeting: fill(words.greeting, facts),
    lead: [fill(words.receipt.lead[template], facts)],
    place: { term: words.receipt.boughtAt, fact: receipt.outlet.name },
    rows: receipt.lines.map((line) => ({
      name: line.name,
      detail: `${quantityWords(line.qtyMilli, "vi")} ${line.unit} × ${moneyWords(line.unitPrice, "vi")}`,
      amount: moneyWords(line.payable, "vi"),
    })),
    sums: [{ term: words.sums.total, amount: moneyWords(receipt.totals.total, "vi") }],
    action: { words: words.receipt.open, url, hint: words.receipt.openHint },
    foot: [
      fill(words.seller, facts),
      ...(receipt.outlet.address ? [receipt.outlet.address] : []),
      ...(receipt.seller.taxId ? [fill(words.taxId, facts)] : []),
      ...(receipt.seller.demo ? [words.demo] : []),
      fill(words.receipt.why, facts),
    ],
  }
}

/** The letter to whoever asked for an invoice at a counter, in the language of its receipts. */
export function receiptLetter(template: ReceiptTemplate, news: ReceiptNews): Letter {
  const parts = partsOf(template, news)
  return { subject: parts.title, text: letterText(parts), html: letterHtml(parts) }
}
