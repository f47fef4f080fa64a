import {
  ArrowLeft,
  Check,
  CloudUpload,
  EyeOff,
  KeyRound,
  ShieldCheck,
  TriangleAlert,
} from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import {
  type ClosedSession,
  closeSession,
  journalCount,
  type NoteCount,
  type SessionTotals,
  sessionTotals,
  sumOfCount,
} from "../../data/session-facts"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { CountPad, CountRows } from "../session/count-panel"
import { useCount } from "../session/use-count"
import { PinPanel } from "../sign-in/pin-panel"

type Locked = { counts: NoteCount[]; totals: SessionTotals; lockedAt: number }

/** Closing: a blind count, then the comparison, then the signature by PIN. */
export function ClosingScreen() {
  const { data, view, staff } = useTill()
  const session = useStore(data.session)
  const person = useStore(staff)
  const [locked, setLocked] = useState<Locked | null>(null)
  const [closed, setClosed] = useState<ClosedSession | null>(null)

  const lock = async (counts: NoteCount[]) => {
    if (!session || !person) return
    await journalCount(data.ledger, { staffId: person.id, sessionId: session.id, counts }, data.now)
    const totals = await sessionTotals(data.ledger, session.id)
    setLocked({ counts, totals, lockedAt: data.now() })
  }
  const sign = async (reason: string | null) => {
    if (!locked || !person) return
    const done = await closeSession(
      data.ledger,
      { staffId: person.id, counts: locked.counts, reason },
      data.now,
    )
    setClosed(done)
    await data.sync.refreshCounts()
    void data.sync.nudge()
  }
  const leave = () => {
    data.session.set(null)
    view.set("sell")
  }

  if (closed) return <ClosedPanel closed={closed} onNext={leave} />
  if (locked && session) {
    return (
      <CheckPanel
        opening={session.openingCash}
        locked={locked}
        onRecount={() => setLocked(null)}
        onSigned={sign}
      />
    )
  }
  return <CountStep onDone={lock} onLater={() => view.set("sell")} />
}

function Steps({ at }: { at: 1 | 2 | 3 }) {
  const t = useTranslations("count")
  const words = [t("step1"), t("step2"), t("step3")]
  return (
    <ol aria-label={t("steps")} className="ml-auto flex gap-1.5 max-md:hidden">
      {words.map((word, i) => (
        <li
          key={word}
          aria-current={i + 1 === at ? "step" : undefined}
          className={classNames(
            "flex items-center gap-1.5 rounded-control border px-3 py-1.5 font-semibold",
            i + 1 === at && "border-ink bg-ink text-panel",
            i + 1 < at && "border-transparent bg-tea-wash text-tea",
            i + 1 > at && "border-line2",
          )}
        >
          {i + 1 < at ? <Check aria-hidden={true} size={16} /> : null}
          {i + 1} {word}
        </li>
      ))}
    </ol>
  )
}

function CountStep({
  onDone,
  onLater,
}: {
  onDone: (counts: NoteCount[]) => void
  onLater: () => void
}) {
  const { data } = useTill()
  const t = useTranslations()
  const count = useCount()
  const { waiting } = useStore(data.sync.status)
  return (
    <main className="count-screen">
      <section className="flex min-h-0 flex-col gap-3 p-3 lg:px-5">
        <div className="flex items-center gap-3">
          <Press onClick={onLater}>
            <ArrowLeft aria-hidden={true} size={18} />
            {t("app.later")}
          </Press>
          <h1 className="font-head text-title max-sm:text-large">{t("count.closeTitle")}</h1>
          <Steps at={1} />
        </div>
        <CountRows count={count} />
      </section>
      <CountPad
        count={count}
        action={
          count.missing.length > 0 ? (
            <Press look="plain" className="h-[4.25rem] shrink-0" onClick={count.restZero}>
              {t("count.restZero")} · {t("count.missing", { count: count.missing.length })}
            </Press>
          ) : (
            <Press
              look="solid"
              className="h-[4.25rem] shrink-0 text-large font-bold"
              onClick={() => onDone(count.counts)}
            >
              <Check aria-hidden={true} />
              {t("count.done")}
            </Press>
          )
        }
      >
        <Tag tone="info" icon={<EyeOff />} block={true}>
          {t("count.blind")}
        </Tag>
        {waiting > 0 ? (
          <Tag tone="careful" icon={<CloudUpload />} block={true}>
            {t("closing.unsent", { count: waiting })}
          </Tag>
        ) : null}
      </CountPad>
    </main>
  )
}

const REASONS = ["overpaid", "unrecorded", "rounding", "unknown"] as const

function CheckPanel({
  opening,
  locked,
  onRecount,
  onSigned,
}: {
  opening: number
  locked: Locked
  onRecount: () => void
  onSigned: (reason: string | null) => void
}) {
  const { data, staff } = useTill()
  const t = useTranslations("closing")
  const format = useFormat()
  const person = useStore(staff)
  const { waiting } = useStore(data.sync.status)
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null)
  const [isSigning, setSigning] = useState(false)
  const { totals, lockedAt } = locked
  const counted = sumOfCount(locked.counts)
  const expected = opening + totals.cashSales
  const difference = counted - expected
  const mayGo = difference === 0 || reason !== null
  return (
    <main className="count-screen">
      <section className="flex min-h-0 flex-col gap-4 overflow-y-auto p-3 lg:px-5">
        <div className="flex items-center gap-3">
          <Press onClick={onRecount}>
            <ArrowLeft aria-hidden={true} size={18} />
            {t("recount")}
          </Press>
          <h1 className="font-head text-title max-sm:text-large">{t("checkTitle")}</h1>
          <Steps at={isSigning ? 3 : 2} />
        </div>
        <table className="w-full rounded-panel bg-panel text-left tabular-nums [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:py-4 [&_th]:px-3 [&_th]:py-3.5 sm:[&_td]:px-5 sm:[&_th]:px-5">
          <thead className="text-ink2">
            <tr>
              <th className="font-medium">{t("item")}</th>
              <th className="text-right font-medium">{t("machine")}</th>
              <th className="text-right font-medium">{t("you")}</th>
              <th className="text-right font-medium">{t("difference")}</th>
            </tr>
          </thead>
          <tbody className="text-right text-amount font-semibold [&_td:first-child]:text-left [&_td:first-child]:font-medium">
            <tr>
              <td>{t("opening")}</td>
              <td>{format.money(opening)}</td>
              <td />
              <td />
            </tr>
            <tr>
              <td>{t("cashSales", { count: totals.cashSaleCount })}</td>
              <td>{format.money(totals.cashSales)}</td>
              <td />
              <td />
            </tr>
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
          <fieldset>
            <legend className="pb-2 font-bold">{t("why")}</legend>
            <div className="flex flex-wrap gap-2">
              {REASONS.map((key) => (
                <Press
                  key={key}
                  look={reason === key ? "dark" : "plain"}
                  aria-pressed={reason === key}
                  onClick={() => setReason(key)}
                >
                  {reason === key ? <Check aria-hidden={true} size={18} /> : null}
                  {t(`reasons.${key}`)}
                </Press>
              ))}
            </div>
          </fieldset>
        ) : null}
        <p className="mt-auto text-ink2">{t("locked", { time: format.clock(lockedAt) })}</p>
      </section>
      <aside className="flex min-h-0 flex-col gap-3 overflow-y-auto bg-panel p-4 lg:p-5">
        {isSigning ? (
          <PinPanel person={person} submitLabel={t("signTitle")} onRight={() => onSigned(reason)} />
        ) : (
          <>
            <div>
              <p className="text-ink2">{t("inDrawer")}</p>
              <p className="text-total whitespace-nowrap tabular-nums">
                {format.money(difference)}
                <span className="ml-0.5 text-[0.6em]">₫</span>
              </p>
              <p className="text-ink2">{t("turns", { count: totals.cashSaleCount })}</p>
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
      </aside>
    </main>
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

function ClosedPanel({ closed, onNext }: { closed: ClosedSession; onNext: () => void }) {
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
