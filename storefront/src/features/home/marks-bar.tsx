import { useTranslations } from "next-intl"
import type { CatalogueSummary } from "@/lib/api/catalogue"

const ORDER = { in_force: 0, lapsed: 1, unverified: 2 } as const

/** One mark per product, from data: solid in force, hollow lapsed, pale not verified. */
export function MarksBar({ summary }: { summary: CatalogueSummary }) {
  const t = useTranslations("home")
  const marks = summary.marks
    .map(({ status }) => status)
    .sort((a, b) => ORDER[a] - ORDER[b])
    .map((status) => `<span class="mark mark--${status}"></span>`)
  return (
    <section aria-label={t("marksLabel")} className="page-width pt-11 pb-14">
      <div
        aria-hidden
        className="marks"
        // Our own words; React need not know 150 marks one by one
        dangerouslySetInnerHTML={{ __html: marks.join("") }}
      />
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
