import type { FeedItem } from "./feed-item"

type Column = [name: string, value: (item: FeedItem) => string]

const SHARED: Column[] = [
  ["title", ({ title }) => title],
  ["description", ({ description }) => description],
  ["availability", ({ isInStock }) => (isInStock ? "in stock" : "out of stock")],
  ["condition", () => "new"],
  ["price", ({ price }) => `${price} VND`],
  ["sale_price", ({ salePrice }) => (salePrice === null ? "" : `${salePrice} VND`)],
  ["link", ({ link }) => link],
  ["image_link", ({ imageLink }) => imageLink],
  ["brand", ({ brand }) => brand],
  ["google_product_category", ({ googleCategory }) => googleCategory],
  ["product_type", ({ productType }) => productType],
]

const LABELS: Column[] = [
  ["custom_label_0", ({ stars }) => (stars === null ? "" : `${stars} sao`)],
  ["custom_label_1", ({ isDemo }) => (isDemo ? "DEMO" : "")],
]

/** Quoted by RFC 4180; a text that a spreadsheet would run as a formula is made one that it shows. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function csv(columns: Column[], items: readonly FeedItem[]): string {
  const rows = items.map((item) => columns.map(([, value]) => cell(value(item))).join(","))
  return `${[columns.map(([name]) => name).join(","), ...rows].join("\r\n")}\r\n`
}

/** Catalogue of Meta (Facebook, Instagram): `id` and the fields that it requires. */
export const facebookFeed = (items: readonly FeedItem[]): string =>
  csv([["id", ({ id }) => id], ...SHARED, ...LABELS], items)

/** Catalogue of TikTok: `sku_id` and the eight other fields that it requires. */
export const tiktokFeed = (items: readonly FeedItem[]): string =>
  csv([["sku_id", ({ id }) => id], ...SHARED, ...LABELS], items)
