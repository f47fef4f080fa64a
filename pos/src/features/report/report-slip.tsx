import type { SessionFigures } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"
import { reportParts } from "./report-rows"

/** What stands over and under the figures of an X or a Z on paper. */
export type Slip = {
  title: string
  /** Number of the Z; an X has none. */
  number: string | null
  openedAt: string | null
  at: string
  staffId: string
  figures: SessionFigures
  saleCount: number
  counted: { cash: number; difference: number } | null
  isCopy: boolean
}

/** An X or a Z on the paper of the receipt printer. */
export function ReportSlip({ slip }: { slip: Slip }) {
  const { data } = useTill()
  const t = useTranslations("report")
  const format = useFormat()
  const replica = useStore(data.replica)
  const outlet = replica?.outlet
  const name = replica?.staff.find((person) => person.id === slip.staffId)?.name ?? ""
  const moment = (at: string) => `${format.date(at)} ${format.clock(at)}`
  const { counted } = slip
  return (
    <article className="receipt-paper text-[12px] leading-[1.45]">
      <header className="text-center">
        <p className="font-bold">{outlet?.name}</p>
        <h2 className="font-text text-[16px] font-extrabold tracking-normal">{slip.title}</h2>
        {slip.isCopy ? <p className="font-bold">{t("copy")}</p> : null}
      </header>
      {slip.number ? <Pair left={t("number")} right={slip.number} /> : null}
      {slip.openedAt ? <Pair left={t("openedAt")} right={moment(slip.openedAt)} /> : null}
      <Pair left={t(slip.number ? "closedAt" : "asOf")} right={moment(slip.at)} />
      <Pair left={t(slip.number ? "cashier" : "seenBy")} right={name} />
      {reportParts(slip.figures, slip.saleCount).map((part) => (
        <section key={part.word}>
          <hr className="my-1.5 border-t border-dashed border-current" />
          <h3 className="font-text font-bold tracking-normal">{t(part.word)}</h3>
          {part.rows.map(({ word, value, isCount }) => (
            <Pair key={word} left={t(word)} right={isCount ? String(value) : format.money(value)} />
          ))}
        </section>
      ))}
      {counted ? (
        <>
          <Pair left={t("counted")} right={format.money(counted.cash)} />
          <Pair left={t("difference")} right={format.money(counted.difference)} />
        </>
      ) : null}
      {outlet?.seller.demo ? (
        <p className="mt-2 border-2 border-current py-0.5 text-center text-[14px] font-extrabold">
          {t(data.isTraining ? "training" : "demo")}
        </p>
      ) : null}
    </article>
  )
}

function Pair({ left, right }: { left: string; right: string }) {
  return (
    <p className="flex items-baseline justify-between gap-2">
      <span>{left}</span>
      <b className="text-right">{right}</b>
    </p>
  )
}
