import type { ProductDetail, ProductOrigin } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { CardShelf } from "../catalogue/card-shelf"
import { setName } from "../catalogue/set-name"
import { Vi } from "../catalogue/vi"
import { placeLink } from "../place/place-link"
import { SiteLink, type SiteLinkProps } from "../shell/site-link"

type Props = { product: ProductDetail["product"]; origin: ProductOrigin }

const marked = (words: ReactNode) => <Vi>{words}</Vi>

/** What comes from the same hands, the same commune, the same kind. */
export function Related({ product, origin }: Props) {
  const t = useTranslations("related")
  const locale = useLocale()
  const { producer, commune, setNo } = product
  const { related, day } = origin
  const shelves: { key: keyof typeof related; title: ReactNode; link: SiteLinkProps }[] = [
    ...(producer
      ? [
          {
            key: "producer" as const,
            title: t.rich("producer", { name: producer.name, vi: marked }),
            link: { to: "producer" as const, params: { handle: producer.handle } },
          },
        ]
      : []),
    ...(commune
      ? [
          {
            key: "commune" as const,
            title: t.rich("commune", { name: commune.name, vi: marked }),
            link: { to: "place" as const, params: placeLink(commune.code) },
          },
        ]
      : []),
    {
      key: "set",
      title: t("set", { name: setName(setNo, locale) }),
      link: { to: "products", query: `set=${setNo}` },
    },
  ]
  return shelves
    .filter(({ key }) => related[key].length > 0)
    .map(({ key, title, link }) => (
      <section key={key} aria-labelledby={`related-${key}`} className="pt-(--space-section)">
        <div className="mb-(--space-content) flex flex-wrap items-end justify-between gap-x-9 gap-y-2">
          <h2 id={`related-${key}`} className="text-h2-page">
            {title}
          </h2>
          <SiteLink {...link} className="text-link inline-flex min-h-11 items-center">
            {t("all")}
          </SiteLink>
        </div>
        <CardShelf items={related[key]} day={day} />
      </section>
    ))
}
