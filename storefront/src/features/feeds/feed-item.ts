import type { CatalogueItem } from "@ocop/contracts"
import { criteriaSetOf, sectorOf } from "@ocop/domain"
import type { Locale } from "@/lib/i18n/locales"
import { hrefTo } from "../../lib/i18n/routes"
import { formatQuantity } from "../../lib/text/format"
import { amountOf, leastOf } from "../basket/basket-lines"
import { feedPicture } from "../catalogue/art-src"
import { goodsName, netContentWords } from "../catalogue/goods-name"

/** A product as catalogues of Google, Facebook and TikTok take it. */
export type FeedItem = {
  id: string
  title: string
  description: string
  link: string
  imageLink: string
  isInStock: boolean
  /** Đồng of the least quantity that can be ordered, VAT included; before any promotion. */
  price: number
  /** The same while a promotion holds; null where none does. */
  salePrice: number | null
  brand: string
  /** Our own path of categories. */
  productType: string
  /** Number in Google's product taxonomy. */
  googleCategory: string
  /** "500 g": what the price is for; null where the content is not known. */
  measure: string | null
  isDemo: boolean
  /** Stars in force on the day of the feed, else null. */
  stars: number | null
}

export type FeedWords = {
  /** Put before the description of goods with an invented price. */
  demo: string
  /** "Quyết định DEMO-0417/2024, hiệu lực đến 15/10/2027" */
  certificate: (badge: Extract<CatalogueItem["badge"], { status: "in_force" }>) => string
  /** "Bánh kẹo … của Cơ sở Phong Nga, Phường Hà Huy Tập, Hà Tĩnh." */
  made: (set: string, maker: string | null, place: string | null) => string
}

/** Google's taxonomy by sector: food items, beverages, health care, home décor, plants, (none). */
const GOOGLE_CATEGORY: Record<string, string> = {
  FOOD: "422",
  DRINK: "413",
  HERBAL: "491",
  CRAFT: "696",
  ORNAMENTAL: "985",
  TOURISM: "5709",
}

const MEASURE = /(\d+(?:,\d+)?) (g|kg|ml|lít|l)$/

function measureOf(item: CatalogueItem): string | null {
  if (item.sellMode === "WEIGHT") return `${formatQuantity(leastOf(item), "en")} kg`
  const found = MEASURE.exec(item.netContent)
  if (!found) return null
  return `${found[1]?.replace(",", ".")} ${found[2] === "lít" ? "l" : found[2]}`
}

/**
 * The item of a feed, or null for goods that do not belong there: all three services forbid alcohol
 * in their catalogues, and an item needs a picture.
 */
export function feedItem(
  item: CatalogueItem,
  { locale, site, words }: { locale: Locale; site: string; words: FeedWords },
): FeedItem | null {
  const picture = feedPicture(item.image)
  if (item.alcohol || picture === null) return null
  const set = criteriaSetOf(item.setNo)
  const sector = sectorOf(item.sectorSlug)
  const content =
    item.sellMode === "WEIGHT"
      ? `${formatQuantity(leastOf(item), locale)} kg`
      : netContentWords(item.netContent, locale)
  const { badge } = item
  const description = [
    item.demoPrice ? words.demo : "",
    words.made(set?.[locale] ?? "", item.producer?.name ?? null, item.commune?.name ?? null),
    badge.status === "in_force" ? words.certificate(badge) : "",
  ]
  return {
    id: item.skuCode,
    title: `${goodsName(item, locale).text}, ${content}`.slice(0, 150),
    description: description.filter(Boolean).join(" "),
    link: `${site}${hrefTo(locale, "product", { handle: item.handle })}`,
    imageLink: `${site}${picture}`,
    isInStock: item.stock.some(({ qtyMilli }) => qtyMilli >= leastOf(item)),
    price: amountOf({ price: item.price, qtyMilli: leastOf(item) }),
    salePrice: item.offer && amountOf({ price: item.offer.price, qtyMilli: leastOf(item) }),
    brand: (item.producer?.name ?? "OCOP Hà Tĩnh").slice(0, 70),
    productType: [sector?.[locale], set?.[locale]].filter(Boolean).join(" > "),
    googleCategory: GOOGLE_CATEGORY[sector?.code ?? "FOOD"] ?? "422",
    measure: measureOf(item),
    isDemo: item.demoPrice,
    stars: badge.status === "in_force" ? badge.stars : null,
  }
}
