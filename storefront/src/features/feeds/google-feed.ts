import type { FeedItem } from "./feed-item"

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}
// Characters that XML 1.0 does not allow even as an entity.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (text: string) =>
  text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

const tag = (name: string, text: string | null) =>
  text === null ? "" : `<${name}>${escaped(text)}</${name}>`

function itemXml(item: FeedItem): string {
  return [
    "<item>",
    tag("g:id", item.id),
    tag("g:title", item.title),
    tag("g:description", item.description),
    tag("g:link", item.link),
    tag("g:image_link", item.imageLink),
    tag("g:availability", item.isInStock ? "in_stock" : "out_of_stock"),
    tag("g:price", `${item.price} VND`),
    tag("g:sale_price", item.salePrice === null ? null : `${item.salePrice} VND`),
    tag("g:condition", "new"),
    tag("g:brand", item.brand),
    // The goods carry no GTIN that the shop could vouch for.
    tag("g:identifier_exists", "no"),
    tag("g:google_product_category", item.googleCategory),
    tag("g:product_type", item.productType),
    tag("g:unit_pricing_measure", item.measure),
    tag("g:custom_label_0", item.stars === null ? null : `${item.stars} sao`),
    tag("g:custom_label_1", item.isDemo ? "DEMO" : null),
    "</item>",
  ].join("")
}

/** RSS 2.0 with Google's namespace (Merchant Center product data specification). */
export function googleFeed(
  items: readonly FeedItem[],
  { title, link, description }: { title: string; link: string; description: string },
): string {
  const head = [tag("title", title), tag("link", link), tag("description", description)].join("")
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${head}
${items.map(itemXml).join("\n")}
</channel></rss>
`
}
