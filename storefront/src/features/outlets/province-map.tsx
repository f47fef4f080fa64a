import type { OutletView } from "@ocop/contracts"
import { DotMap, type DotMapProps, type MapOutlet } from "@ocop/ui"
import { communes } from "@ocop/vn"
import { useTranslations } from "next-intl"

/** Outlets named on the map, apart enough that no names touch. */
const LABELS: Record<string, { label: string; labelSide: MapOutlet["labelSide"] }> = {
  HT01: { label: "Thành Sen", labelSide: "right" },
  HT02: { label: "Hương Sơn", labelSide: "above" },
  HT05: { label: "Nghi Xuân", labelSide: "right" },
  HT07: { label: "Hương Khê", labelSide: "right" },
  HT08: { label: "Thiên Cầm", labelSide: "right" },
  HT09: { label: "Kỳ Anh", labelSide: "left" },
}

const PLACES = communes().map(({ code, latitude, longitude, areaKm2 }) => ({
  code,
  latitude,
  longitude,
  areaKm2,
}))

type Props = {
  outlets: OutletView[]
  /** Codes of outlets drawn solid; all when left out. */
  having?: ReadonlySet<string>
  origin?: DotMapProps["origin"]
  className?: string
}

/** The 69 communes and the outlets inside the province. */
export function ProvinceMap({ outlets, having, origin, className }: Props) {
  const t = useTranslations("outlets")
  const drawn = outlets.flatMap((outlet): MapOutlet[] => {
    const { code, latitude, longitude } = outlet
    if (latitude === null || longitude === null || outlet.commune === null) return []
    const label = origin ? {} : LABELS[code]
    return [{ id: code, latitude, longitude, has: having?.has(code) ?? true, ...label }]
  })
  return (
    <DotMap
      places={PLACES}
      outlets={drawn}
      origin={origin}
      seaLabel={t("sea")}
      label={t("mapLabel", { count: drawn.length })}
      className={className}
    />
  )
}
