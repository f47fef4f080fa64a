import type { CataloguePage, OutletView } from "@ocop/contracts"
import { communeByCode } from "@ocop/vn"
import type { useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { sectorName, setName } from "../catalogue/set-name"
import type { Filters, Narrowing, Season } from "./filters"
import { priceWords } from "./price-words"

type T = ReturnType<typeof useTranslations<"list">>
type Known = { outlets: readonly OutletView[]; items: CataloguePage["items"] }

/** What a part of the state is called: in the heading, in chips and where nothing was found. */
export function filterWords(
  t: T,
  filters: Filters,
  part: Narrowing,
  locale: Locale,
  { outlets, items }: Known,
): string {
  const value = filters[part] ?? ""
  switch (part) {
    case "q":
      return t("words.q", { value })
    case "star":
      if (value === "in_force") return t("words.inForce")
      if (value === "none") return t("words.noStar")
      return t("words.star", { stars: Number(value) })
    case "sector":
      return sectorName(value, locale)
    case "set":
      return setName(Number(value), locale)
    case "price":
      return priceWords(t, value, locale)
    case "season":
      return t(`seasons.${value as Season}`)
    case "commune":
      return t("words.commune", { name: communeByCode(value)?.name ?? value })
    case "outlet":
      return t("words.outlet", { name: outlets.find((one) => one.code === value)?.name ?? value })
    case "producer":
      return t("words.producer", {
        name: items.find((item) => item.producer?.handle === value)?.producer?.name ?? value,
      })
  }
}
