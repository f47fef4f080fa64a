import type { CatalogueItem } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { facebookFeed, tiktokFeed } from "./csv-feeds"
import { type FeedWords, feedItem } from "./feed-item"
import { googleFeed } from "./google-feed"

const words: FeedWords = {
  demo: "DEMO.",
  certificate: ({ decisionNo }) => `Quyết định ${decisionNo}.`,
  made: (set, maker, place) => [set, maker, place].filter(Boolean).join(", "),
}
const cuDo: CatalogueItem = {
  productId: "prod_1",
  handle: "cu-do-phong-nga",
  title: 'Cu đơ "Phong Nga" <& gừng>',
  titleEn: "Phong Nga cu đơ",
  skuId: "variant_1",
  skuCode: "OC0001",
  sectorSlug: "thuc-pham",
  setNo: 7,
  producer: { handle: "co-so-phong-nga", name: "Cơ sở Phong Nga" },
  commune: { code: "18652", name: "Phường Hà Huy Tập" },
  price: 85_000,
  offer: null,
  demoPrice: true,
  sellMode: "PIECE",
  unit: "hộp",
  netContent: "Hộp 500 g",
  unitPrice: { amount: 170_000, per: "kg" },
  badge: { status: "none", reason: "lapsed", since: "2026-01-01" },
  image: "/art/cu-do-phong-nga-480.webp",
  alcohol: false,
  stock: [{ outletCode: "HT01", qtyMilli: 3000 }],
}
const at = (item: CatalogueItem, locale: "vi" | "en" = "vi") =>
  feedItem(item, { locale, site: "https://shop.example", words })
const made = (item: CatalogueItem = cuDo) => {
  const one = at(item)
  if (!one) throw new Error("no item")
  return one
}

const address = z.url({ protocol: /^https$/ })
// Merchant Center's product data specification: what is required and how long it may be.
const google = z.strictObject({
  "g:id": z.string().min(1).max(50),
  "g:title": z.string().min(1).max(150),
  "g:description": z.string().min(1).max(5000),
  "g:link": address.max(2000),
  "g:image_link": address.max(2000).regex(/\.(jpg|png)$/),
  "g:availability": z.enum(["in_stock", "out_of_stock", "preorder", "backorder"]),
  "g:price": z.string().regex(/^[1-9]\d* VND$/),
  "g:sale_price": z
    .string()
    .regex(/^[1-9]\d* VND$/)
    .optional(),
  "g:condition": z.enum(["new", "refurbished", "used"]),
  "g:brand": z.string().min(1).max(70),
  "g:identifier_exists": z.enum(["yes", "no"]),
  "g:google_product_category": z.string().regex(/^\d+$/),
  "g:product_type": z.string().min(1).max(750),
  "g:unit_pricing_measure": z
    .string()
    .regex(/^\d+(\.\d+)? (g|kg|ml|l)$/)
    .optional(),
  "g:custom_label_0": z.string().max(100).optional(),
  "g:custom_label_1": z.string().max(100).optional(),
})
// The columns that TikTok's and Meta's catalogues require.
const row = z.object({
  title: z.string().min(1).max(150),
  description: z.string().min(1).max(5000),
  availability: z.enum(["in stock", "out of stock"]),
  condition: z.literal("new"),
  price: z.string().regex(/^[1-9]\d* VND$/),
  link: address,
  image_link: address.regex(/\.(jpg|png)$/),
  brand: z.string().min(1).max(70),
})

const plain = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")

/** Elements of each item; throws on text that is not well-formed. */
function itemsOf(xml: string): Record<string, string>[] {
  const open: string[] = []
  for (const [, end, name] of xml.replace(/^<\?.*\?>/, "").matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
    if (!end) open.push(name ?? "")
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
  }
  if (open.length > 0 || /&(?!(amp|lt|gt|quot|apos);)/.test(xml)) throw new Error("not XML")
  return [...xml.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = ""]) =>
    Object.fromEntries(
      [...item.matchAll(/<([\w:]+)>(.*?)<\/\1>/gs)].map(([, key, text]) => [
        key,
        plain(text ?? ""),
      ]),
    ),
  )
}

/** Rows of a CSV file by its header (RFC 4180). */
function rowsOf(csv: string): Record<string, string>[] {
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare]) =>
      quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'),
    )
  const [head = "", ...lines] = csv.trimEnd().split("\r\n")
  return lines.map((line) =>
    Object.fromEntries(cells(line).map((text, i) => [cells(head)[i], text])),
  )
}

describe("an item of a feed", () => {
  it("says that an invented price is one", () => {
    expect(made().description).toMatch(/^DEMO\./)
    expect(made({ ...cuDo, demoPrice: false }).description).not.toContain("DEMO")
  })

  it("carries stars only while a decision is in force", () => {
    expect(made().stars).toBeNull()
    expect(made().description).not.toContain("Quyết định")
  })

  it("names the price of a promotion beside the one before, only while it holds", () => {
    const words = { name: "DEMO Tuần cu đơ", nameEn: null, lastDay: "2026-11-30" }
    const less = made({ ...cuDo, offer: { ...words, price: 68_000, unitPrice: null } })
    const name = { title: "", link: "https://shop.example", description: "" }
    expect(itemsOf(googleFeed([less], name))[0]).toMatchObject({
      "g:price": "85000 VND",
      "g:sale_price": "68000 VND",
    })
    expect(rowsOf(facebookFeed([less]))[0]).toMatchObject({ sale_price: "68000 VND" })
    expect(rowsOf(facebookFeed([made()]))[0]).toMatchObject({ sale_price: "" })
    expect(itemsOf(googleFeed([made()], name))[0]).not.toHaveProperty("g:sale_price")
  })

  it("prices weighed goods by the least quantity that can be ordered", () => {
    const oranges: CatalogueItem = {
      ...cuDo,
      sellMode: "WEIGHT",
      unit: "kg",
      price: 40_000,
      netContent: "Theo kg",
    }
    expect(made(oranges)).toMatchObject({ price: 20_000, measure: "0.5 kg" })
  })

  it("is not made of alcohol, nor of goods without a picture", () => {
    expect(at({ ...cuDo, alcohol: true })).toBeNull()
    expect(at({ ...cuDo, image: null })).toBeNull()
  })

  it("leads to the page in the language of the feed", () => {
    expect(at(cuDo, "en")).toMatchObject({
      title: "Phong Nga cu đơ, Box, 500 g",
      link: "https://shop.example/en/products/cu-do-phong-nga",
    })
  })
})

describe("a feed", () => {
  const soldOut = made({ ...cuDo, skuCode: "OC0002", stock: [] })

  it("for Google is XML with all that Google requires", () => {
    const head = { title: "OCOP", link: "https://shop.example/", description: "A & B" }
    const items = itemsOf(googleFeed([made(), soldOut], head))
    expect(items.map((item) => google.parse(item)["g:availability"])).toEqual([
      "in_stock",
      "out_of_stock",
    ])
    expect(items[0]?.["g:title"]).toBe('Cu đơ "Phong Nga" <& gừng>, Hộp 500 g')
  })

  it.each([
    ["Facebook", "id", facebookFeed],
    ["TikTok", "sku_id", tiktokFeed],
  ])("for %s is a table with all that it requires", (_, id, feed) => {
    const rows = rowsOf(feed([made(), soldOut]))
    expect(rows.map((one) => one[id])).toEqual(["OC0001", "OC0002"])
    expect(rows.map((one) => row.parse(one).availability)).toEqual(["in stock", "out of stock"])
    expect(rows[0]?.title).toBe('Cu đơ "Phong Nga" <& gừng>, Hộp 500 g')
  })

  it("holds no text that a spreadsheet would run", () => {
    const rows = rowsOf(facebookFeed([made({ ...cuDo, title: "=HYPERLINK(1)" })]))
    expect(rows[0]?.title).toMatch(/^'=/)
  })
})
