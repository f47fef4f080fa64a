import type { GiftPacking, GiftTier } from "@ocop/contracts"
import { LeafStar, NoStarRing } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import { wordsIn } from "../catalogue/goods-name"
import type { GiftGroup } from "./gift-groups"

/**
 * Whether the basket as a whole may be called OCOP: only where all that lies in it has a recognition
 * in force, as the server found it; else what keeps it from that.
 */
export function GiftStars({ stars }: { stars: GiftTier["stars"] }) {
  const t = useTranslations("gifts")
  return (
    <span className={`o-chip ${stars === null ? "o-chip--none" : ""}`}>
      {stars === null ? <NoStarRing /> : <LeafStar filled={stars} size={21} />}
      <b className={stars === null ? undefined : "o-chip-stars"}>
        {stars === null ? t("noStars") : t("stars", { stars })}
      </b>
      {stars === null && <span className="o-chip-note">{t("noStarsText")}</span>}
    </span>
  )
}

/** When the first thing in it ends. */
export function GiftExpiry({ expiresOn }: { expiresOn: string | null }) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  if (expiresOn === null) return t("noExpiry")
  return t("expires", { day: formatDay(expiresOn, locale) })
}

/** That its goods come from several counters, and so are gathered before they are packed. */
export function GiftGathered({ outlets }: { outlets: number }) {
  const t = useTranslations("gifts")
  return outlets > 1 ? t("gathered", { count: outlets }) : null
}

/** What a basket is called: as the ready-made one, or as the shopper's own. */
export function GiftName({ of }: { of: Pick<GiftGroup, "name" | "nameEn"> }) {
  const t = useTranslations("gifts")
  const { text, lang } = wordsIn(useLocale(), of.name ?? t("own"), of.name ? of.nameEn : t("own"))
  return <span lang={lang}>{text}</span>
}

export function PackingName({ packing }: { packing: Pick<GiftPacking, "name" | "nameEn"> }) {
  return useLocale() === "vi" ? packing.name : packing.nameEn
}
