import { Printer, ShieldCheck } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { ClosedSession } from "../../data/close-session"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { PrintSheet } from "../../parts/print-sheet"
import { Tag } from "../../parts/tag"
import { ReportSlip } from "../report/report-slip"

/** The session is closed: its Z, and the way to the next one. */
export function ClosedPanel({ closed, onNext }: { closed: ClosedSession; onNext: () => void }) {
  const { preferences } = useTill()
  const t = useTranslations()
  const format = useFormat()
  const { closing, openedAt, zNumber } = closed
  const { z, countedCash, expectedCash, difference, saleCount } = closing
  return (
    <main className="grid min-h-0 place-items-center overflow-y-auto p-4">
      <section className="grid w-full max-w-xl gap-5 rounded-panel bg-panel p-6 sm:p-10">
        <Tag tone="good" icon={<ShieldCheck />} className="justify-self-start">
          {t("closing.doneTitle")}
        </Tag>
        <h1 className="font-head text-title" aria-live="polite">
          {t("closing.doneText", {
            time: format.clock(closing.at),
            count: saleCount,
            amount: format.money(z?.figures.total ?? 0),
          })}
        </h1>
        <dl className="grid gap-2 text-amount tabular-nums">
          <Row word={t("report.z")} value={zNumber} />
          <Row word={t("closing.expected")} value={format.money(expectedCash)} />
          <Row word={t("closing.counted")} value={format.money(countedCash)} />
          <Row word={t("closing.difference")} value={format.money(difference)} />
        </dl>
        <Press className="h-16" onClick={() => void printSheet(preferences.get())}>
          <Printer aria-hidden={true} />
          {t("report.print")}
        </Press>
        <Press look="solid" className="h-[4.75rem] text-large font-bold" onClick={onNext}>
          {t("closing.openNext")}
        </Press>
      </section>
      {z ? (
        <PrintSheet>
          <ReportSlip
            slip={{
              title: t("report.z"),
              number: zNumber,
              openedAt,
              at: closing.at,
              staffId: closing.staffId,
              figures: z.figures,
              saleCount,
              counted: { cash: countedCash, difference },
              isCopy: false,
            }}
          />
        </PrintSheet>
      ) : null}
    </main>
  )
}

function Row({ word, value }: { word: string; value: string }) {
  return (
    <div className="flex justify-between gap-3 border-t border-line pt-2">
      <dt className="font-medium text-ink2">{word}</dt>
      <dd>{value}</dd>
    </div>
  )
}
