import type { BadgeView } from "@ocop/contracts"
import { LeafStar, NoStarRing } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { badgeWords } from "./badge-words"

/** The star of a product with its paper, as its producer reads it. */
export function BadgeLine({ badge }: { badge: BadgeView }) {
  const t = useTranslations("producer.badge")
  const [main, note] = badgeWords(t, badge, useLocale())
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-small">
      {badge.status === "in_force" ? <LeafStar filled={badge.stars} size={20} /> : <NoStarRing />}
      <b className="font-strong">{main}</b>
      <span className="text-ink2">{note}</span>
    </p>
  )
}
