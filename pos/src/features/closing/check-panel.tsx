import { expectedCashOf, type SessionReport } from "@ocop/sync"
import { Check, CloudUpload, KeyRound, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { DiskRefusal } from "../../data/disk-refusal"
import { type NoteCount, sumOfCount } from "../../data/session-facts"
import { Press } from "../../parts/buttons"
import { Choices } from "../../parts/choices"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { PinPanel } from "../sign-in/pin-panel"
import { Steps } from "./steps"

/** A count that may not be changed any more, and what the book says beside it. */
export type Locked = { counts: NoteCount[]; report: SessionReport; lockedAt: number }

const REASONS = ["overpaid", "unrecorded", "rounding", "unknown"] as const

/** The comparison after the count was locked, a reason for a difference, and the signature. */
export function CheckPanel({
  locked,
  refusal,
  onRecount,
  onSigned,
}: {
  locked: Locked
  refusal: DiskRefusal | null
  onRecount: () => void
  onSigned: (reason: string | null) => void
}) {
  const { data, staff } = useTill()
  const t = useTranslations("closing")
  const format = useFormat()
  const person = useStore(staff)
  const { sales: waiting } = useStore(data.sync.status)
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null)
  const [isSigning, setSigning] = useState(false)
  const { report, lockedAt } = locked
  const counted = sumOfCount(locked.counts)
  const expected = expectedCashOf(report)
  const difference = counted - expected
  const mayGo = difference === 0 || reason !== null
  return (
    <TaskFrame
      side={
        <TaskSide>
          <DiskTag refusal={refusal} />
          {isSigning ? (
            <PinPanel
              person={person}
              submitLabel={t("signTitle")}
              onRight={() => onSigned(reason)}
            />
          ) : (
            <>
              <div>
                <p className="text-ink2">{t("inDrawer")}</p>
                <p className="text-total whitespace-nowrap tabular-nums">
                  {format.money(difference)}
                  <span className="ml-0.5 text-[0.6em]">₫</span>
                </p>
                <p className="text-ink2">{t("turns", { count: report.cashSaleCount })}</p>
              </div>
              {waiting > 0 ? (
                <Tag tone="careful" icon={<CloudUpload />} block={true}>
                  {t("unsent", { count: waiting })}
                </Tag>
              ) : null}
              <Press
                look={mayGo ? "solid" : "dashed"}
                aria-disabled={!mayGo}
                className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
                onClick={() => {
                  if (mayGo) setSigning(true)
                }}
              >
                <KeyRound aria-hidden={true} />
                {mayGo ? t("sign") : t("chooseReason")}
              </Press>
            </>
          )}
        </TaskSide>
      }
    >
      <TaskHead back={t("recount")} title={t("checkTitle")} onBack={onRecount}>
        <Steps at={isSigning ? 3 : 2} />
      </TaskHead>
      <table className="w-full rounded-panel bg-panel text-left tabular-nums [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:py-4 [&_th]:px-3 [&_th]:py-3.5 max-sm:[&_td:last-child]:hidden max-sm:[&_th:last-child]:hidden sm:[&_td]:px-5 sm:[&_th]:px-5">
        <thead className="text-ink2">
          <tr>
            <th className="font-medium">{t("item")}</th>
            <th className="text-right font-medium">{t("machine")}</th>
            <th className="text-right font-medium">{t("you")}</th>
            <th className="text-right font-medium">{t("difference")}</th>
          </tr>
        </thead>
        <tbody className="text-right text-amount font-semibold [&_td:first-child]:text-left [&_td:first-child]:font-medium">
          <BookRow word={t("opening")} amount={report.openingCash} />
          <BookRow
            word={t("cashSales", { count: report.cashSaleCount })}
            amount={report.cash - report.change}
          />
          {report.refundedCash > 0 ? (
            <BookRow
              word={t("refundedCash", { count: report.refundCount })}
              amount={-report.refundedCash}
            />
          ) : null}
          {report.paidIn > 0 ? <BookRow word={t("paidIn")} amount={report.paidIn} /> : null}
          {report.paidOut > 0 ? <BookRow word={t("paidOut")} amount={-report.paidOut} /> : null}
          {(["transfers", "cards"] as const).map((way) =>
            report[way] === 0 ? null : <BookRow key={way} word={t(way)} amount={report[way]} />,
          )}
          {report.orders?.cards ? (
            <BookRow word={t("orderCards")} amount={report.orders.cards} />
          ) : null}
          <tr className="[&>td]:font-bold!">
            <td>{t("drawer")}</td>
            <td>{format.money(expected)}</td>
            <td>{format.money(counted)}</td>
            <td>
              <Verdict difference={difference} />
            </td>
          </tr>
        </tbody>
      </table>
      {difference !== 0 ? (
        <Choices
          question={t("why")}
          answers={REASONS}
          chosen={reason}
          wordOf={(key) => t(`reasons.${key}`)}
          onChoose={setReason}
        />
      ) : null}
      <p className="mt-auto text-ink2">{t("locked", { time: format.clock(lockedAt) })}</p>
    </TaskFrame>
  )
}

/** What only the book says; nobody counts it by itself. */
function BookRow({ word, amount }: { word: string; amount: number }) {
  const { money } = useFormat()
  return (
    <tr>
      <td>{word}</td>
      <td>{money(amount)}</td>
      <td />
      <td />
    </tr>
  )
}

function Verdict({ difference }: { difference: number }) {
  const t = useTranslations("closing")
  const { money } = useFormat()
  if (difference === 0) {
    return (
      <Tag tone="good" icon={<Check />}>
        {t("match")}
      </Tag>
    )
  }
  const amount = money(Math.abs(difference))
  return (
    <Tag tone="careful" icon={<TriangleAlert />}>
      {difference < 0 ? t("short", { amount }) : t("over", { amount })}
    </Tag>
  )
}
