import { communeByCode } from "@ocop/vn"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Vi } from "@/features/catalogue/vi"
import { ProvinceMap } from "@/features/outlets/province-map"
import { placeLink } from "@/features/place/place-link"
import { Breadcrumbs } from "@/features/shell/breadcrumbs"
import { SiteLink } from "@/features/shell/site-link"
import { readCatalogue, readOutlets } from "@/lib/api/catalogue"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "places" })
  return { title: t("title"), description: t("text"), alternates: alternatesOf(locale, "places") }
}

/** Communes under the district that they lay in before July 2025, which people still go by. */
function byOldDistrict(values: { value: string; label: string; count: number }[]) {
  const groups = new Map<string, typeof values>()
  for (const one of values) {
    const district = communeByCode(one.value)?.oldDistricts[0] ?? ""
    groups.set(district, [...(groups.get(district) ?? []), one])
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, "vi"))
}

export default async function PlacesPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "places" })
  const [page, outlets] = await Promise.all([
    readCatalogue(new URLSearchParams({ page_size: "1" }), { cached: true }),
    readOutlets(),
  ])
  const { communes } = page.facets
  return (
    <div className="page-width pt-7">
      <Breadcrumbs trail={[{ words: t("title") }]} />
      <h1 className="mt-2 max-w-[24ch] text-h1">{t("heading", { count: communes.length })}</h1>
      <p className="mt-3 max-w-[40rem] text-lead text-ink2">{t("text")}</p>
      <div className="mt-11 grid items-start gap-x-18 gap-y-11 lg:grid-cols-[7fr_5fr]">
        <div className="grid gap-x-(--space-col) gap-y-9 sm:grid-cols-2">
          {byOldDistrict(communes).map(([district, places]) => (
            <section key={district} className="border-t-[1.5px] border-ink pt-3">
              <h2 className="text-h3">{district}</h2>
              <p className="text-least text-ink2">{t("before")}</p>
              <ul className="mt-2">
                {places.map((place) => (
                  <li key={place.value} className="border-b border-line last:border-0">
                    <SiteLink
                      to="place"
                      params={placeLink(place.value)}
                      className="flex min-h-11 items-center justify-between gap-4 py-1.5 underline-offset-4 hover:underline"
                    >
                      <Vi>{place.label}</Vi>
                      <span className="text-small whitespace-nowrap text-ink2">
                        {t("products", { count: place.count })}
                      </span>
                    </SiteLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <figure className="order-first lg:sticky lg:top-9 lg:order-none">
          <ProvinceMap outlets={outlets.filter((outlet) => outlet.open)} linksPlaces />
          <figcaption className="mt-4 text-small text-ink2">{t("mapText")}</figcaption>
        </figure>
      </div>
    </div>
  )
}
