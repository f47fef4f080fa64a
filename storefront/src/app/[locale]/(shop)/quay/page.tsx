import { OUTLET_TYPES } from "@ocop/domain"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { outletJsonLd } from "@/features/outlets/outlet-json-ld"
import { OutletList } from "@/features/outlets/outlet-list"
import { ProvinceMap } from "@/features/outlets/province-map"
import { Breadcrumbs } from "@/features/shell/breadcrumbs"
import { ClientMessages } from "@/features/shell/client-messages"
import { JsonLd } from "@/features/shell/json-ld"
import { readOutlets } from "@/lib/api/catalogue"
import { siteUrl } from "@/lib/env"
import { alternatesOf } from "@/lib/i18n/alternates"
import { pageLocale } from "@/lib/i18n/page-locale"
import { hrefTo } from "@/lib/i18n/routes"

export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "outlets" })
  return {
    title: t("title"),
    description: t("text"),
    alternates: alternatesOf(locale, "outlets"),
  }
}

export default async function OutletsPage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: "outlets" })
  const outlets = await readOutlets()
  const open = outlets.filter((outlet) => outlet.open)
  const types = new Set<string>(OUTLET_TYPES)
  const rows = outlets.map((outlet) => ({
    code: outlet.code,
    name: outlet.name,
    type: types.has(outlet.type) ? t(`types.${outlet.type as (typeof OUTLET_TYPES)[number]}`) : "",
    place: [outlet.commune?.name, outlet.province].filter(Boolean).join(", "),
    address: outlet.address,
    latitude: outlet.latitude,
    longitude: outlet.longitude,
    hours: outlet.hours,
    open: outlet.open,
    openFrom: outlet.openFrom,
    openTo: outlet.openTo,
    facts: [
      ...(outlet.coldStorage ? [t("cold")] : []),
      ...(outlet.maySellAlcohol ? [] : [t("noAlcohol")]),
    ],
  }))
  const site = siteUrl()
  // The list knows no point of an outlet but the middle of its commune: it claims none.
  const stores = open.map((outlet) => {
    const page = `${site}${hrefTo(locale, "outlet", { code: outlet.code })}`
    return outletJsonLd({ ...outlet, latitude: null, longitude: null }, site, page)
  })
  return (
    <div className="page-width pt-7">
      <JsonLd data={stores} />
      <Breadcrumbs trail={[{ words: t("title") }]} />
      <h1 className="mt-2 text-h1">{t("heading", { count: open.length })}</h1>
      <p className="mt-3 max-w-[40rem] text-lead text-ink2">{t("text")}</p>
      <div className="mt-11 grid items-start gap-x-18 gap-y-11 lg:grid-cols-[7fr_5fr]">
        <div>
          <ClientMessages parts={["outlets"]}>
            <OutletList outlets={rows} />
          </ClientMessages>
        </div>
        <figure className="order-first lg:sticky lg:top-9 lg:order-none">
          <ProvinceMap outlets={open} />
          <figcaption className="mt-4 text-small text-ink2">{t("mapText")}</figcaption>
        </figure>
      </div>
    </div>
  )
}
