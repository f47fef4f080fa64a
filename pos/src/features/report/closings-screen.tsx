import type { SessionClosedFact } from "@ocop/contracts"
import { Printer } from "lucide-react"
import { useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { zNumber } from "../../data/close-session"
import { closingsOf } from "../../data/session-reports"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { PrintSheet } from "../../parts/print-sheet"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { ReportSlip } from "./report-slip"
import { ReportTable } from "./report-table"

const SHOWN = 30

/** The Z reports of this till, newest first; what is printed here is a copy and says so. */
export function ClosingsScreen() {
  const { data, view, preferences } = useTill()
  const t = useTranslations("report")
  const back = useTranslations("app")("back")
  const format = useFormat()
  const register = useStore(data.register)
  const [closings, setClosings] = useState<SessionClosedFact[] | null>(null)
  const [chosen, choose] = useState<SessionClosedFact | null>(null)
  useEffect(() => {
    void closingsOf(data.ledger, SHOWN).then((found) => {
      setClosings(found)
      choose(found[0] ?? null)
    })
  }, [data])
  const nameOf = ({ z }: SessionClosedFact) => (register && z ? zNumber(register, z.no) : t("z"))
  return (
    <TaskFrame
      side={
        <TaskSide>
          <ul className="grid gap-2">
            {closings?.map((closing) => (
              <li key={closing.id}>
                <Press
                  look={closing.id === chosen?.id ? "dark" : "plain"}
                  aria-pressed={closing.id === chosen?.id}
                  className="w-full justify-between! px-4 tabular-nums"
                  onClick={() => choose(closing)}
                >
                  <span>{nameOf(closing)}</span>
                  <span>{`${format.date(closing.at)} ${format.time(closing.at)}`}</span>
                </Press>
              </li>
            ))}
          </ul>
          {chosen?.z ? (
            <Press
              look="solid"
              className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
              onClick={() => void printSheet(preferences.get())}
            >
              <Printer aria-hidden={true} />
              {t("print")}
            </Press>
          ) : null}
        </TaskSide>
      }
    >
      <TaskHead
        back={back}
        title={chosen ? nameOf(chosen) : t("zs")}
        onBack={() => view.set("sell")}
      />
      {closings?.length === 0 ? <p className="text-ink2">{t("noZ")}</p> : null}
      {chosen?.z ? (
        <>
          <ReportTable figures={chosen.z.figures} saleCount={chosen.saleCount} />
          <dl className="rounded-panel bg-panel px-4 py-3 tabular-nums sm:px-5">
            <Row word={t("counted")} value={format.money(chosen.countedCash)} />
            <Row word={t("difference")} value={format.money(chosen.difference)} />
          </dl>
        </>
      ) : null}
      {chosen?.z ? (
        <PrintSheet>
          <ReportSlip
            slip={{
              title: t("z"),
              number: nameOf(chosen),
              openedAt: null,
              at: chosen.at,
              staffId: chosen.staffId,
              figures: chosen.z.figures,
              saleCount: chosen.saleCount,
              counted: { cash: chosen.countedCash, difference: chosen.difference },
              isCopy: true,
            }}
          />
        </PrintSheet>
      ) : null}
    </TaskFrame>
  )
}

function Row({ word, value }: { word: string; value: string }) {
  return (
    <div className="flex justify-between gap-3 border-t border-line py-2.5 first:border-t-0">
      <dt className="text-ink2">{word}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  )
}
