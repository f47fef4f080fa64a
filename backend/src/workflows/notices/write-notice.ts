import type { PoolClient } from "pg"
import { z } from "zod"
import { readSeller } from "../../catalogue/read-seller"
import { env } from "../../lib/env"
import { readWebOrder } from "../checkout/read-web-order"
import type { ChannelName, Letter } from "./channels/channel"
import { fill } from "./letters/fill"
import { type OrderNews, type Parcel, wordsOf } from "./letters/order-facts"
import { gsm, orderLetter, orderMessage } from "./letters/order-letter"
import { ORDER_TEMPLATES } from "./letters/order-moment"
import { RECEIPT_TEMPLATES, receiptLetter } from "./letters/receipt-letter"
import { readReceiptNews } from "./read-receipt-news"
import { openAddress } from "./seal-address"

const orderData = z.object({
  code: z.string(),
  parcel: z.string().optional(),
  about: z.string().default(""),
})
const codeData = z.object({ sealedCode: z.string(), minutes: z.number() })

const PARCEL_SQL = `
  select o.name "outletName", (select string_agg(l.tracking_number, ', ' order by l.id)
    from fulfillment_label l where l.fulfillment_id = f.id and l.deleted_at is null
      and l.tracking_number <> '') tracking
  from fulfillment f join outlet_stock_location ol on ol.stock_location_id = f.location_id
  join outlet o on o.id = ol.outlet_id where f.id = $1`

/** What only the shop's own books say of an order: its language, a refund of it, a word on its invoice. */
const BOOKS_SQL = `
  select w.locale, coalesce(r.note, '') "invoiceNote",
    coalesce((select a.amount from payment_allocation a
        where a.id = case when starts_with($2, 'allocation:') then substr($2, 12)::bigint end),
      (select f.amount from refund f
        where f.id = case when starts_with($2, 'refund:') then substr($2, 8) end), 0)::float8 refund
  from web_order w left join invoice_request r on r.order_code = w.code where w.code = $1`
type Books = { locale: "vi" | "en"; invoiceNote: string; refund: number }

async function newsOf(client: PoolClient, data: unknown): Promise<OrderNews> {
  const { code, parcel, about } = orderData.parse(data)
  const parcels = await client.query<Parcel>(PARCEL_SQL, [parcel ?? ""])
  const noted = await client.query<Books>(BOOKS_SQL, [code, about])
  const [books] = noted.rows
  const order = await readWebOrder(code)
  return {
    order,
    language: books?.locale ?? "vi",
    invoiceNote: books?.invoiceNote ?? "",
    refund: books?.refund ?? 0,
    claim: order.claims.find(({ id }) => `claim:${id}` === about) ?? null,
    seller: await readSeller(),
    shopUrl: (env().STOREFRONT_URL ?? "http://localhost:3000").replace(/\/$/, ""),
    parcel: parcels.rows[0] ?? null,
  }
}

/** What a queued notice says to its reader. Throws for a template that nobody wrote. */
export async function writeNotice(
  client: PoolClient,
  channel: ChannelName,
  template: string,
  data: unknown,
): Promise<Letter> {
  if (template === "sign-in-code") {
    const { sealedCode, minutes } = codeData.parse(data)
    const words = wordsOf("vi")
    const facts = { shop: words.shop, secret: openAddress(sealedCode), minutes: String(minutes) }
    return { subject: "", text: gsm(fill(words.sms.signIn, facts)), html: "" }
  }
  const known = ORDER_TEMPLATES.find((one) => one === template)
  if (!known) throw new Error(`no words for ${template}`)
  const ofReceipt = RECEIPT_TEMPLATES.find((one) => one === template)
  const told = ofReceipt && (await readReceiptNews(client, orderData.parse(data).code))
  if (ofReceipt && told) return receiptLetter(ofReceipt, told)
  const news = await newsOf(client, data)
  return channel === "email" ? orderLetter(known, news) : orderMessage(known, news)
}
