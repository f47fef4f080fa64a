import type { CatalogueItem } from "@ocop/contracts"
import { StarSeal } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import { GoodsLink } from "../catalogue/goods-link"
import { recognitionOf, sealLabel, starWords } from "../seal/badge-words"

/** The latest decisions, as a ledger: what, by whom, which paper, since when. */
export function NewPapers({ items, day }: { items: CatalogueItem[]; day: string }) {
  const t = useTranslations("home.papers")
  const seal = useTranslations("seal")
  const locale = useLocale()
  if (items.length === 0) return null
  return (
    <section
      className="later page-width pt-(--space-section) [--later:49rem] lg:[--later:26rem]"
      aria-labelledby="papers-title"
    >
      <h2 id="papers-title" className="mb-(--space-content) text-h2">
        {t("title")}
      </h2>
      <ul className="grid gap-x-(--space-col) border-t-[1.5px] border-ink lg:grid-cols-2">
        {items.map(({ badge, ...item }) =>
          badge.status === "in_force" ? (
            <li
              key={item.productId}
              className="relative grid grid-cols-[4.75rem_1fr] items-center gap-4 border-b border-line py-4"
            >
              <StarSeal
                recognition={recognitionOf(badge)}
                day={day}
                size={76}
                label={sealLabel(seal, badge, locale)}
                words={starWords(seal, badge)}
              />
              <div className="min-w-0">
                <h3 className="text-h3">
                  <GoodsLink of={item} covering />
                </h3>
                <p className="mt-0.5 text-small text-ink2">
                  {[item.producer?.name, item.commune?.name].filter(Boolean).join(" · ")}
                </p>
                <p className="mt-1 text-small">
                  {starWords(seal, badge)} · <span className="whole">{badge.decisionNo}</span>,{" "}
                  <span className="whole">
                    {t("signed", { day: formatDay(badge.decisionDate, locale) })}
                  </span>
                </p>
              </div>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}
