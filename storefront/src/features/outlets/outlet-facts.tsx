import type { OutletPage } from "@ocop/contracts"
import { OUTLET_TYPES, type OutletType } from "@ocop/domain"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { formatDay } from "@/lib/text/format"
import { Vi } from "../catalogue/vi"
import { placeLink } from "../place/place-link"
import { SiteLink } from "../shell/site-link"
import { OpenNow } from "./open-now"
import { parseHours } from "./opening-hours"

const isType = (type: string): type is OutletType => OUTLET_TYPES.some((one) => one === type)

type Props = Pick<OutletPage, "outlet" | "owner" | "salePoint">
type T = ReturnType<typeof useTranslations<"outletPage">>

/** "DEMO-DB-02/2024, UBND tỉnh Hà Tĩnh, từ 03/06/2024, hiệu lực đến 03/06/2027" */
function officialWords(t: T, point: NonNullable<Props["salePoint"]>, locale: Locale): string {
  const { decisionNo, issuer, from, to } = point
  return [
    decisionNo,
    issuer,
    t("officialFrom", { day: formatDay(from, locale) }),
    to && t("officialTo", { day: formatDay(to, locale) }),
  ]
    .filter(Boolean)
    .join(", ")
}

/** Where it is, when it is open, what it may sell and whose it is. */
export function OutletFacts({ outlet, owner, salePoint }: Props) {
  const t = useTranslations("outletPage")
  const outlets = useTranslations("outlets")
  const locale = useLocale()
  const hours = parseHours(outlet.hours)
  const { commune, openFrom, openTo } = outlet
  const state = () => {
    if (outlet.open) return t("open")
    if (openFrom === null && openTo === null) return t("notOpen")
    const day = (date: string | null) => (date ? formatDay(date, locale) : "…")
    return t("closed", { from: day(openFrom), to: day(openTo) })
  }
  const rows: [string, ReactNode][] = [
    [t("kind"), isType(outlet.type) ? outlets(`types.${outlet.type}`) : outlet.type],
    [
      t("address"),
      <>
        {outlet.address && <Vi>{`${outlet.address}, `}</Vi>}
        {commune && (
          <>
            <SiteLink to="place" params={placeLink(commune.code)} className="text-link">
              <Vi>{commune.name}</Vi>
            </SiteLink>
            {", "}
          </>
        )}
        <Vi>{outlet.province}</Vi>
      </>,
    ],
    [t("state"), state()],
    [
      t("hours"),
      outlet.hours ? (
        <>
          <span className="whole">{outlet.hours}</span>
          {hours && outlet.open && (
            <>
              {" · "}
              <OpenNow hours={hours} words={{ open: t("openNow"), closed: t("closedNow") }} />
            </>
          )}
        </>
      ) : (
        t("noHours")
      ),
    ],
    [t("alcohol"), t(outlet.maySellAlcohol ? "alcoholYes" : "alcoholNo")],
    [t("cold"), t(outlet.coldStorage ? "coldYes" : "coldNo")],
    [
      t("owner"),
      <>
        <Vi>{owner.name}</Vi>
        {owner.taxId && ` · ${t("taxId", { id: owner.taxId })}`}
        {owner.demo && ` (${t("demoOwner")})`}
      </>,
    ],
    [
      t("official"),
      salePoint === null ? (
        <span className="font-[500] text-ink2">{t("officialUnknown")}</span>
      ) : (
        officialWords(t, salePoint, locale)
      ),
    ],
  ]
  return (
    <dl className="border-t-[1.5px] border-ink">
      {rows.map(([term, fact]) => (
        <div key={term} className="grid gap-x-7 border-b border-line py-3 sm:grid-cols-[11rem_1fr]">
          <dt className="text-ink2">{term}</dt>
          <dd className="font-[650]">{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
