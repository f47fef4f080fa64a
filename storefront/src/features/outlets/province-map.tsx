import type { OutletView } from "@ocop/contracts"
import { DotMap, type DotMapProps, type MapOutlet } from "@ocop/ui"
import { communes } from "@ocop/vn"
import { useLocale, useTranslations } from "next-intl"
import { hrefTo } from "@/lib/i18n/routes"

/** Outlets named on the map, apart enough that no names touch. */
const LABELS: Record<string, { label: string; labelSide: MapOutlet["labelSide"] }> = {
  HT01: { label: "Thành Sen", labelSide: "right" },
  HT02: { label: "Hương Sơn", labelSide: "above" },
  HT05: { label: "Nghi Xuân", labelSide: "right" },
  HT07: { label: "Hương Khê", labelSide: "right" },
  HT08: { label: "Thiên Cầm", labelSide: "right" },
  HT09: { label: "Kỳ Anh", labelSide: "left" },
}

type Props = {
  outlets: OutletView[]
  /** Codes of outlets drawn solid; all when left out. */
  having?: ReadonlySet<string>
  origin?: DotMapProps["origin"]
  /** Dots lead to their communes, where the page names these in text as well. */
  linksPlaces?: boolean
  className?: string
}

/** The 69 communes and the outlets inside the province; squares lead to their outlets. */
export function ProvinceMap({ outlets, having, origin, linksPlaces, className }: Props) {
  const t = useTranslations("outlets")
  const locale = useLocale()
  const drawn = outlets.flatMap((outlet): MapOutlet[] => {
    const { code, name, latitude, longitude } = outlet
    if (latitude === null || longitude === null || outlet.commune === null) return []
    const label = origin ? {} : LABELS[code]
    const link = { href: hrefTo(locale, "outlet", { code }), name }
    return [{ id: code, latitude, longitude, has: having?.has(code) ?? true, link, ...label }]
  })
  const places = communes().map(({ code, name, slug, latitude, longitude, areaKm2 }) => ({
    code,
    latitude,
    longitude,
    areaKm2,
    link: linksPlaces ? { href: hrefTo(locale, "place", { slug }), name } : undefined,
  }))
  return (
    <DotMap
      places={places}
      outlets={drawn}
      origin={origin}
      seaLabel={t("sea")}
      label={t("mapLabel", { count: drawn.length })}
      className={className}
    />
  )
}
