import { useTranslations } from "next-intl"
import type { CatalogueSummary } from "@/lib/api/catalogue"

const ORDER = { in_force: 0, lapsed: 1, unverified: 2 } as const

/** One mark per product, from data: solid in force, hollow lapsed, pale not verified. */
export function MarksBar({ summary }: { summary: CatalogueSummary }) {
  const t = useTranslations("home")
  const marks = [...summary.marks].sort((a, b) => ORDER[a.status] - ORDER[b.status])
  return (
    <section aria-label={t("marksLabel")} className="page-width pt-11 pb-14">
      <div aria-hidden className="marks">
        {marks.map((mark) => (
          <span key={mark.handle} className={`mark mark--${mark.status}`} />
        ))}
      </div>
      <ul className="mt-4 flex flex-col gap-x-9 gap-y-1 text-small sm:flex-row sm:flex-wrap">
        <li>
          <b className="mr-1.5 text-[1.0625rem] text-tea">{summary.inForce}</b> {t("marks.inForce")}
        </li>
        <li>
          <b className="mr-1.5 text-[1.0625rem] text-peel-ink">{summary.lapsed}</b>{" "}
          {t("marks.lapsed")}
        </li>
        <li>
          <b className="mr-1.5 text-[1.0625rem] text-ink2">{summary.unverified}</b>{" "}
          {t("marks.unverified")}
        </li>
      </ul>
    </section>
  )
}
