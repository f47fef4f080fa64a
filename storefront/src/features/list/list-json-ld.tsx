import type { CataloguePage } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { siteUrl } from "@/lib/env"
import { hrefTo } from "@/lib/i18n/routes"
import { goodsName } from "../catalogue/goods-name"
import type { Crumb } from "../shell/breadcrumbs"
import { JsonLd } from "../shell/json-ld"
import { trailJsonLd } from "../shell/trail-json-ld"

/** schema.org BreadcrumbList and ItemList of a shelf. */
export function ListJsonLd({ trail, page }: { trail: Crumb[]; page: CataloguePage }) {
  const t = useTranslations("shell")
  const locale = useLocale()
  const site = siteUrl()
  const first = (page.page - 1) * page.pageSize
  const list = {
    "@context": "https://schema.org",
    "@type": "ItemList",
    numberOfItems: page.count,
    itemListElement: page.items.map((item, index) => ({
      "@type": "ListItem",
      position: first + index + 1,
      name: goodsName(item, locale).text,
      url: `${site}${hrefTo(locale, "product", { handle: item.handle })}`,
    })),
  }
  return (
    <>
      <JsonLd data={trailJsonLd(trail, t("name"), locale, site)} />
      <JsonLd data={list} />
    </>
  )
}
