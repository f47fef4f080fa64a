import type { CatalogueItem } from "@ocop/contracts"
import { buttonClass, StarSeal } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { CatalogueSummary } from "@/lib/api/catalogue"
import { formatDay } from "@/lib/text/format"
import { GoodsLink } from "../catalogue/goods-link"
import { ItemPrice } from "../catalogue/item-price"
import { ProductArt } from "../catalogue/product-art"
import { recognitionOf, sealLabel, starWords } from "../seal/badge-words"
import { SiteLink } from "../shell/site-link"

type Props = { summary: CatalogueSummary; item: CatalogueItem | null }

/** Paper, in force, in stock: the headline, today's number, and one product with its seal. */
export function Hero({ summary, item }: Props) {
  const t = useTranslations("home")
  const locale = useLocale()
  return (
    <section className="page-width grid gap-y-11 pt-11 lg:grid-cols-12 lg:gap-x-(--space-col) lg:pt-16">
      <div className="self-center lg:col-span-7 lg:pb-11">
        <h1 className="text-display">
          <span className="block">{t("headline1")}</span>
          <span className="block">{t("headline2")}</span>
          <span className="block">{t("headline3")}</span>
        </h1>
        <p className="mt-7 max-w-[34rem] text-lead text-ink2">
          {t.rich("intro", {
            day: formatDay(summary.day, locale),
            count: summary.inForce,
            strong: (words) => <b className="text-ink">{words}</b>,
          })}
        </p>
        <div className="mt-7 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
          <SiteLink to="products" query="star=in_force" className={buttonClass({ variant: "buy" })}>
            {t("seeAll", { count: summary.inForce })}
          </SiteLink>
          <SiteLink to="outlets" className={buttonClass({ variant: "outline" })}>
            {t("seeOutlets")}
          </SiteLink>
        </div>
      </div>
      {item && <HeroProduct item={item} day={summary.day} />}
    </section>
  )
}

function HeroProduct({ item, day }: { item: CatalogueItem; day: string }) {
  const t = useTranslations("seal")
  const locale = useLocale()
  const { badge } = item
  return (
    <div className="relative -mx-(--space-edge) pb-16 sm:mx-0 lg:col-span-5 lg:pb-11">
      <div className="aspect-[1/1] overflow-hidden sm:aspect-[1.5] sm:rounded-picture lg:aspect-[560/600]">
        <ProductArt image={item.image} eager="first" sizes="(min-width: 68.75rem) 35rem, 100vw" />
      </div>
      <div className="absolute right-(--space-edge) bottom-0 left-(--space-edge) flex items-center gap-4 rounded-panel border border-line2 bg-card p-4 shadow-lying sm:right-auto sm:left-7 sm:gap-7 sm:p-6 lg:-left-27 lg:w-[29rem]">
        {badge.status === "in_force" && (
          <StarSeal
            recognition={recognitionOf(badge)}
            day={day}
            size={148}
            label={sealLabel(t, badge, locale)}
            words={starWords(t, badge)}
            className="h-auto w-20 min-[22.5rem]:w-26 sm:w-37"
          />
        )}
        <div className="min-w-0">
          <p className="font-head text-[clamp(1.1875rem,1rem+0.8vw,1.5rem)] leading-tight font-[750] tracking-[-0.02em]">
            <GoodsLink of={item} covering />
          </p>
          {badge.status === "in_force" && (
            <p className="mt-2 text-small text-ink2">
              <span>
                {t("decision")} <b className="whole text-ink">{badge.decisionNo}</b>
              </span>
              <br />
              <span>
                {t("validUntil")}{" "}
                <b className="whole text-ink">{formatDay(badge.validTo, locale)}</b>
              </span>
            </p>
          )}
          <ItemPrice item={item} size="row" bare className="mt-2 text-lead" />
        </div>
      </div>
    </div>
  )
}
