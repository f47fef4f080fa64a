import type { CatalogueItem } from "@ocop/contracts"
import { isOfSeason, lastDeliveryDay, lunarYearName } from "@ocop/vn"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { lineOf } from "@/features/catalogue/product-card"
import { GiftBuilder } from "@/features/gifts/gift-builder"
import type { Pickable } from "@/features/gifts/pick-list"
import { TierCard } from "@/features/gifts/tier-card"
import { Breadcrumbs } from "@/features/shell/breadcrumbs"
import { ClientMessages } from "@/features/shell/client-messages"
import { SiteLink } from "@/features/shell/site-link"
import { readEveryItem } from "@/lib/api/catalogue"
import { readGiftTiers } from "@/lib/api/gifts"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"
import { formatDay } from "@/lib/text/format"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "gifts" })
  return {
    title: t("title"),
    description: t("text"),
    alternates: alternatesOf(locale, "gifts"),
  }
}

/** Goods in packs that people give and that a counter has; certified ones first. */
function pickableOf(items: readonly CatalogueItem[]): Pickable[] {
  const rank = ({ badge }: CatalogueItem) => (badge.status === "in_force" ? -badge.stars : 0)
  return items
    .filter((item) => item.sellMode === "PIECE" && item.stock.length > 0)
    .filter((item) => isOfSeason("tet", item) && !item.alcohol)
    .sort((a, b) => rank(a) - rank(b))
    .map((item) => ({
      ...lineOf(item),
      badge: item.badge.status,
      producer: item.producer?.name ?? null,
    }))
}

export default async function GiftsPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "gifts" })
  const [{ day, tiers, packings }, items] = await Promise.all([readGiftTiers(), readEveryItem()])
  const { tet } = lastDeliveryDay(day)
  const year = tet === null ? null : Number(tet.slice(0, 4))
  return (
    <div className="page-width pt-7">
      <Breadcrumbs trail={[{ words: t("title") }]} />
      <h1 className="mt-2 text-h1">
        {year === null ? t("title") : t("tetTitle", { name: lunarYearName(year), year })}
      </h1>
      <p className="mt-3 max-w-[42rem] text-lead text-ink2">
        {t("text")} {tet !== null && t("tetText", { day: formatDay(tet, locale) })}
      </p>
      <section aria-labelledby="gift-tiers" className="mt-(--space-content)">
        <h2 id="gift-tiers" className="mb-(--space-content) text-h2-page">
          {t("tiers")}
        </h2>
        {tiers.length === 0 ? (
          <p className="text-ink2">{t("noTiers")}</p>
        ) : (
          <ClientMessages parts={["gifts"]}>
            <ul className="grid gap-x-(--space-col) gap-y-14 sm:grid-cols-2 lg:grid-cols-3">
              {tiers.map((tier) => (
                <li key={tier.code}>
                  <TierCard tier={tier} />
                </li>
              ))}
            </ul>
          </ClientMessages>
        )}
        <p className="mt-9 max-w-[42rem] text-small text-ink2">
          {t("rule")}{" "}
          <SiteLink to="seal" className="text-link">
            {t("ruleLink")}
          </SiteLink>
        </p>
      </section>
      {packings.length > 0 && (
        <section aria-labelledby="gift-own" className="mt-(--space-section)">
          <h2 id="gift-own" className="text-h2-page">
            {t("build")}
          </h2>
          <p className="mt-2 mb-(--space-content) max-w-[42rem] text-ink2">{t("buildText")}</p>
          <ClientMessages parts={["gifts"]}>
            <GiftBuilder goods={pickableOf(items)} packings={packings} />
          </ClientMessages>
        </section>
      )}
    </div>
  )
}
