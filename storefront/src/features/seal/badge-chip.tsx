import type { BadgeView } from "@ocop/contracts"
import { NoStarChip, StarChip } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { noStarWords, recognitionOf, starWords, validityWords } from "./badge-words"

/** The star of a recognition in force on `day`, or the reason why there is none. */
export function BadgeChip(props: { badge: BadgeView; day: string; tab?: boolean }) {
  const { badge, day, tab } = props
  const t = useTranslations("seal")
  const locale = useLocale()
  if (badge.status === "none")
    return <NoStarChip words={t("none")} reason={noStarWords(t, badge, locale)} tab={tab} />
  return (
    <StarChip
      recognition={recognitionOf(badge)}
      day={day}
      words={starWords(t, badge)}
      validity={validityWords(t, badge, locale)}
      tab={tab}
    />
  )
}
