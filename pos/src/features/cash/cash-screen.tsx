import { CASH_MOVE_REASONS, type CashMovedFact } from "@ocop/contracts"
import { ArrowDownToLine, ArrowUpFromLine, Check, CircleCheck, TriangleAlert } from "lucide-react"
import { useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type CashMove, moveCash } from "../../data/move-cash"
import { cashMovesOf } from "../../data/session-reports"
import { Press } from "../../parts/buttons"
import { Choices } from "../../parts/choices"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { MoveList } from "./move-list"
import { MovePad } from "./move-pad"

type Direction = CashMove["direction"]
type Outcome = { ok: true; at: string } | { ok: false; code: "noSession" | "failed" }

/** Cash in and out of the drawer besides sales: which way, why, how much. */
export function CashScreen() {
  const { data, staff, view } = useTill()
  const t = useTranslations("cash")
  const back = useTranslations("app")("back")
  const format = useFormat()
  const session = useStore(data.session)
  const person = useStore(staff)
  const [direction, setDirection] = useState<Direction>("out")
  const [reason, setReason] = useState<CashMove["reason"]>("safe")
  const [note, setNote] = useState("")
  const [amount, setAmount] = useState(0)
  const [isSaving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [moves, setMoves] = useState<CashMovedFact[]>([])
  const read = useCallback(async () => {
    if (session) setMoves(await cashMovesOf(data.ledger, session.id))
  }, [data, session])
  useEffect(() => void read(), [read])

  const choose = (next: Direction) => {
    setDirection(next)
    setReason(CASH_MOVE_REASONS[next][0])
  }
  const words = note.trim()
  const lacksNote = reason === "other" && words === ""
  const mayGo = amount > 0 && !lacksNote && !isSaving
  const save = async () => {
    if (!mayGo || !person) return
    setSaving(true)
    const move = { direction, reason, amount, note: words === "" ? null : words }
    const saved = await moveCash(data.ledger, { staffId: person.id, move }, data.now).catch(
      () => "failed" as const,
    )
    setSaving(false)
    if (saved === "failed" || !saved) {
      setOutcome({ ok: false, code: saved ? "failed" : "noSession" })
      return
    }
    setOutcome({ ok: true, at: saved.at })
    setAmount(0)
    setNote("")
    await read()
    await data.sync.refreshCounts()
    void data.sync.nudge()
  }

  return (
    <TaskFrame
      side={
        <MovePad
          amount={amount}
          onAmount={(next) => {
            setAmount(next)
            setOutcome(null)
          }}
          onEnter={save}
          action={
            <Press
              look={mayGo ? "solid" : "dashed"}
              aria-disabled={!mayGo}
              className="h-[5.5rem] shrink-0 text-large font-bold"
              onClick={save}
            >
              <Check aria-hidden={true} />
              {amount === 0
                ? t("enter")
                : lacksNote
                  ? t("noteNeeded")
                  : t(direction === "in" ? "saveIn" : "saveOut", { amount: format.money(amount) })}
            </Press>
          }
        >
          <div className="min-h-12" role="status">
            {outcome?.ok ? (
              <Tag tone="good" icon={<CircleCheck />} block={true}>
                {t("saved", { time: format.clock(outcome.at) })}
              </Tag>
            ) : outcome ? (
              <Tag tone="stop" icon={<TriangleAlert />} block={true}>
                {t(outcome.code)}
              </Tag>
            ) : null}
          </div>
        </MovePad>
      }
    >
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <fieldset>
        <legend className="pb-2 font-bold">{t("way")}</legend>
        <div className="grid grid-cols-2 gap-2">
          {(["out", "in"] as const).map((way) => (
            <Press
              key={way}
              look={direction === way ? "dark" : "plain"}
              aria-pressed={direction === way}
              className="h-16 text-amount"
              onClick={() => choose(way)}
            >
              {way === "out" ? (
                <ArrowUpFromLine aria-hidden={true} size={20} />
              ) : (
                <ArrowDownToLine aria-hidden={true} size={20} />
              )}
              {t(way)}
            </Press>
          ))}
        </div>
      </fieldset>
      <Choices
        question={t("why")}
        answers={CASH_MOVE_REASONS[direction]}
        chosen={reason}
        wordOf={(key) => t(`reasons.${key}`)}
        onChoose={setReason}
      />
      <label className="grid gap-2">
        <span className="font-bold">{t("note")}</span>
        <input
          value={note}
          maxLength={120}
          placeholder={t("noteHint")}
          aria-invalid={lacksNote}
          onChange={(event) => setNote(event.target.value)}
          className="h-14 w-full rounded-control border-2 border-line2 bg-panel px-4 placeholder:text-ink2"
        />
      </label>
      <MoveList moves={moves} />
    </TaskFrame>
  )
}
