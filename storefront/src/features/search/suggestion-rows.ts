import type { Suggestions } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import type { Locale } from "@/lib/i18n/locales"
// By its path: tests know no alias for values.
import { hrefTo } from "../../lib/i18n/routes"
import { artSrc } from "../catalogue/art-src"
import { goodsName } from "../catalogue/goods-name"
import { setName } from "../catalogue/set-name"
import { placeLink } from "../place/place-link"
import type { Suggestion, SuggestionAnswer } from "./suggestion"

/** Words by which people ask for gift baskets, without marks. */
const GIFTS = /\b(gio qua|qua (tet|tang|bieu)|hop qua|gift|hamper)/

const BARE: Pick<Suggestion, "note" | "src" | "stars" | "count"> = {
  note: null,
  src: null,
  stars: null,
  count: null,
}

/** The backend's suggestions as rows with addresses and words in the reader's language. */
export function suggestionRows(
  { meant, count, products, communes, producers, sets }: Suggestions,
  q: string,
  locale: Locale,
): SuggestionAnswer {
  const list = (key: string, value: string | number) =>
    `${hrefTo(locale, "products")}?${new URLSearchParams({ [key]: String(value) })}`
  const rows: Suggestion[] = [
    ...products.map((product): Suggestion => {
      const { text, lang } = goodsName(product, locale)
      return {
        ...BARE,
        kind: "product",
        href: hrefTo(locale, "product", { handle: product.handle }),
        words: text,
        ...(lang ? { lang } : {}),
        note: product.commune,
        src: artSrc(product.image),
        stars: product.stars,
      }
    }),
    ...(GIFTS.test(fold(q))
      ? [{ ...BARE, kind: "gifts" as const, href: hrefTo(locale, "gifts"), words: "" }]
      : []),
    ...communes.map(
      ({ code, name, oldName, count }): Suggestion => ({
        ...BARE,
        kind: "commune",
        href: hrefTo(locale, "place", placeLink(code)),
        words: name,
        note: oldName,
        count,
      }),
    ),
    ...producers.map(
      ({ handle, name, count }): Suggestion => ({
        ...BARE,
        kind: "producer",
        href: hrefTo(locale, "producer", { handle }),
        words: name,
        ...(locale === "vi" ? {} : { lang: "vi" as const }),
        count,
      }),
    ),
    ...sets.map(
      ({ no, count }): Suggestion => ({
        ...BARE,
        kind: "set",
        href: list("set", no),
        words: setName(no, locale),
        count,
      }),
    ),
  ]
  if (count > products.length) {
    rows.push({ ...BARE, kind: "all", href: list("q", q), words: q, count })
  }
  return { meant, near: products.length > 0 && products.every(({ near }) => near), rows }
}
