import { ShieldCheck } from "lucide-react"
import { useTranslations } from "use-intl"
import type { ClosedSession } from "../../data/session-facts"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"

/** The session is closed: its figures, and the way to the next one. */
export function ClosedPanel({ closed, onNext }: { closed: ClosedSession; onNext: () => void }) {
  const t = useTranslations("closing")
  const format = useFormat()
  return (
    <main className="grid min-h-0 place-items-center overflow-y-auto p-4">
      <section className="grid w-full max-w-xl gap-5 rounded-panel bg-panel p-6 sm:p-10">
        <Tag tone="good" icon={<ShieldCheck />} className="justify-self-start">
          {t("doneTitle")}
        </Tag>
        <h1 className="font-head text-title" aria-live="polite">
          {t("doneText", {
            time: format.clock(closed.closedAt),
            count: closed.totals.saleCount,
            amount: format.money(closed.totals.total),
          })}
        </h1>
        <dl className="grid gap-2 text-amount tabular-nums">
          <Row word={t("expected")} value={format.money(closed.expectedCash)} />
          <Row word={t("counted")} value={format.money(closed.countedCash)} />
          <Row word={t("difference")} value={format.money(closed.difference)} />
        </dl>
        <Press look="solid" className="h-[4.75rem] text-large font-bold" onClick={onNext}>
          {t("openNext")}
        </Press>
      </section>
    </main>
  )
}

function Row({ word, value }: { word: string; value: string }) {
  return (
    <div className="flex justify-between border-t border-line pt-2">
      <dt className="font-medium text-ink2">{word}</dt>
      <dd>{value}</dd>
    </div>
  )
}
