import { NOTES } from "@ocop/pricing"
import { ArrowDown, Minus, Plus } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { BankNote } from "../../parts/bank-note"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { NumPad } from "../../parts/num-pad"
import { TaskSide } from "../../parts/task-frame"
import { useKeys } from "../../parts/use-keys"
import type { Count } from "./use-count"

/** The rows of a count: one a note, each with its number and its sum. */
export function CountRows({ count }: { count: Count }) {
  const t = useTranslations("count")
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div aria-hidden={true} className="flex px-5 pb-2 text-ink2 max-sm:hidden">
        <span className="w-40">{t("note")}</span>
        <span className="flex-1">{t("pieces")}</span>
        <span>{t("amount")}</span>
      </div>
      <ol className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto pb-1">
        {NOTES.map((note) => (
          <CountRow key={note} note={note} count={count} />
        ))}
      </ol>
    </div>
  )
}

function CountRow({ note, count }: { note: number; count: Count }) {
  const t = useTranslations("count")
  const { money } = useFormat()
  const pieces = count.pieces.get(note)
  const isCurrent = note === count.current
  const name = money(note)
  return (
    <li
      className={classNames(
        "flex min-h-[3.25rem] flex-1 lg:min-h-[3.75rem] items-center gap-2.5 rounded-panel bg-panel px-2 sm:px-4",
        isCurrent ? "outline-2 -outline-offset-2 outline-tea" : "border border-line",
      )}
    >
      <BankNote note={note} className="h-11 w-24 shrink-0 text-base sm:w-28" />
      <Press
        look="quiet"
        className="ml-auto w-12 sm:ml-8 sm:w-14"
        onClick={() => count.step(note, -1)}
        aria-label={t("less", { note: name })}
      >
        <Minus aria-hidden={true} size={20} />
      </Press>
      <button
        type="button"
        onClick={() => count.choose(note)}
        aria-pressed={isCurrent}
        aria-label={`${t("piecesOf", { note: name })}: ${pieces ?? t("notCounted")}`}
        className={classNames(
          "grid h-12 w-16 cursor-pointer place-items-center rounded-control border-2 bg-panel tabular-nums sm:w-24",
          isCurrent ? "border-tea" : "border-line2",
          pieces === undefined ? "text-small text-ink2" : "text-note",
        )}
      >
        {pieces ?? t("notCounted")}
      </button>
      <Press
        look="quiet"
        className="w-12 sm:w-14"
        onClick={() => count.step(note, 1)}
        aria-label={t("more", { note: name })}
      >
        <Plus aria-hidden={true} size={20} />
      </Press>
      <Press
        look="quiet"
        className="w-16 max-sm:hidden"
        onClick={() => count.step(note, 10)}
        aria-label={t("moreTen", { note: name })}
      >
        +10
      </Press>
      <span className="ml-auto text-amount tabular-nums max-sm:hidden">
        {pieces === undefined ? "–" : money(pieces * note)}
      </span>
    </li>
  )
}

/** The right column of a count: sum, what to know, the pad, and the one button that goes on. */
export function CountPad({
  count,
  children,
  action,
}: {
  count: Count
  children: ReactNode
  action: ReactNode
}) {
  const t = useTranslations("count")
  const { money } = useFormat()
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (/^\d$/.test(event.key)) count.digit(event.key)
    else if (event.key === "Backspace") count.erase()
    else if (event.key === "ArrowDown") {
      event.preventDefault()
      count.next()
    }
  })
  return (
    <TaskSide>
      <div aria-live="polite">
        <p className="text-ink2">
          {t("counted", { done: NOTES.length - count.missing.length, of: NOTES.length })}
        </p>
        <p className="text-total whitespace-nowrap tabular-nums">
          {money(count.sum)}
          <span className="ml-0.5 text-[0.6em]">₫</span>
        </p>
      </div>
      <div className="grid gap-2">{children}</div>
      <NumPad
        className="mt-auto"
        onDigit={count.digit}
        onDelete={count.erase}
        deleteLabel={t("delete")}
        right={
          <Press look="dark" className="pad-key font-bold" onClick={count.next}>
            {t("next")}
            <ArrowDown aria-hidden={true} size={18} />
          </Press>
        }
        left={undefined}
      />
      {action}
    </TaskSide>
  )
}
