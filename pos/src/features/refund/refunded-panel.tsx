import type { RefundFact, SaleFact } from "@ocop/contracts"
import { CircleCheck, Printer } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { PrintSheet } from "../../parts/print-sheet"
import { Tag } from "../../parts/tag"
import { RefundSlip } from "./refund-slip"

/** After the commit: what to hand to the customer, in large figures. */
export function RefundedPanel({
  fact,
  hand,
  sale,
}: {
  fact: RefundFact
  /** What leaves the drawer now, đồng; the rest pays the new goods. */
  hand: number
  sale: SaleFact
}) {
  const { view, preferences } = useTill()
  const t = useTranslations("refund")
  const back = useTranslations("app")("back")
  const format = useFormat()
  const isTransfer = fact.payments.some(({ kind }) => kind === "vietqr")
  return (
    <main className="grid min-h-0 place-items-center overflow-y-auto p-4">
      <section className="grid w-full max-w-xl gap-5 rounded-panel bg-panel p-6 sm:p-10">
        <Tag tone="good" icon={<CircleCheck />} className="justify-self-start">
          {t("saved", { time: format.clock(fact.at) })}
        </Tag>
        <div role="status">
          <h1 className="font-head text-title">{t(isTransfer ? "sendNow" : "handNow")}</h1>
          <p className="text-change whitespace-nowrap tabular-nums max-sm:text-total">
            {format.money(hand)}
            <span className="ml-1 text-[0.42em]">₫</span>
          </p>
          {hand < fact.total ? (
            <p className="text-ink2">{t("kept", { amount: format.money(fact.total - hand) })}</p>
          ) : null}
        </div>
        <p className="flex justify-between gap-3 border-t border-line pt-3 text-amount">
          <span className="text-ink2">{t("slip")}</span>
          <b className="tabular-nums">{fact.refundNo}</b>
        </p>
        <Press className="h-16" onClick={() => void printSheet(preferences.get())}>
          <Printer aria-hidden={true} />
          {t("print")}
        </Press>
        <Press
          look="solid"
          className="h-[4.75rem] text-large font-bold"
          onClick={() => view.set("sell")}
        >
          {back}
        </Press>
      </section>
      <PrintSheet>
        <RefundSlip fact={fact} sale={sale} />
      </PrintSheet>
    </main>
  )
}
