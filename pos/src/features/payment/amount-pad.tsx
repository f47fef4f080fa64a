import { Banknote, Check, Coins, CreditCard, Delete, Percent, QrCode, X } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { lockOf } from "../../data/basket-draft"
import { BankNote } from "../../parts/bank-note"
import { KeyCap, Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { useKeys } from "../../parts/use-keys"
import { useCounter } from "../sell/use-counter"
import { useUntyped } from "../sell/use-untyped"
import { useAim } from "./use-aim"

const MAX_DIGITS = 10
const ROWS: readonly { digits: readonly string[]; note: number }[] = [
  { digits: ["1", "2", "3"], note: 500_000 },
  { digits: ["4", "5", "6"], note: 200_000 },
  { digits: ["7", "8", "9"], note: 100_000 },
]

/**
 * Any amount, by digits, `000` or the notes as the customer lays them down: all of it in cash, or a
 * part of it and the rest another way.
 */
export function AmountPad({ onClose }: { onClose: () => void }) {
  const { counter, replica, basket } = useCounter()
  const locked = lockOf(basket) !== null
  const t = useTranslations("pay")
  const close = useTranslations("app")("close")
  const { money } = useFormat()
  const [text, setText] = useState("")
  useUntyped(text, setText)
  const due = counter.due() ?? 0
  const given = Number(text || "0")
  const isEnough = due > 0 && given >= due
  const isPart = given > 0 && given < due
  /** What another way than cash would take: the amount typed, or all that is left. */
  const asked = isPart ? given : due
  const hasBank = Boolean(replica?.outlet.seller.bank)
  const aim = useAim((aimed) => void counter.takeCash(aimed))
  const press = (digits: string) =>
    setText((was) => {
      const next = `${was}${digits}`.replace(/^0+/, "")
      return next.length <= MAX_DIGITS ? next : was
    })
  const addNote = (note: number) =>
    setText((was) => {
      const next = String(Number(was || "0") + note)
      return next.length <= MAX_DIGITS ? next : was
    })
  const erase = () => setText((was) => was.slice(0, -1))
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof HTMLInputElement) return
    if (/^\d$/.test(event.key)) press(event.key)
    else if (event.key === "k" || event.key === "K") press("000")
    else if (event.key === "Backspace") erase()
    else if (event.key === "Escape") onClose()
    else if (event.key === "q" || event.key === "Q") counter.ask("vietqr", asked)
    else if (event.key === "t" || event.key === "T") counter.ask("card", asked)
    else if (event.key === "n" || event.key === "N") void counter.takePart(given)
    else if (event.key === "Enter") {
      event.preventDefault()
      if (isEnough) void counter.takeCash({ given, due, at: Date.now() })
    }
  })
  const way = "h-14 min-w-0 gap-2 px-2 max-lg:[&>svg]:hidden max-sm:px-1"
  const key = "min-h-12 bg-panel text-[1.75rem] font-semibold"
  return (
    <section className="pad rounded-panel border-2 border-tea bg-panel p-3 sm:p-4">
      <header className="pad-head flex items-center gap-3">
        <Banknote aria-hidden={true} size={26} />
        <div className="min-w-0 flex-1">
          <h2 className="font-head text-large leading-tight font-bold">{t("amountTitle")}</h2>
          <p className="truncate text-ink2 max-sm:hidden">{t("amountHint")}</p>
        </div>
        <Press
          className="lg:hidden"
          aria-disabled={locked}
          onClick={() => {
            if (!locked) counter.show({ kind: "discount", lineId: null })
          }}
        >
          <Percent aria-hidden={true} size={18} />
          <span className="max-sm:sr-only">{t("discount")}</span>
        </Press>
        <Press onClick={onClose}>
          <X aria-hidden={true} size={18} />
          {close}
        </Press>
      </header>
      <div className="pad-figures grid grid-cols-2 gap-2" aria-live="polite">
        <div className="rounded-control bg-sunk px-4 py-2 max-sm:px-3">
          <p className="text-ink2">{t("given")}</p>
          <p className="text-exact tabular-nums max-sm:text-[1.5rem]">{money(given)}</p>
        </div>
        <div
          className={classNames(
            "rounded-control px-4 py-2 max-sm:px-3",
            isEnough ? "bg-tea-wash text-tea" : "bg-sunk",
          )}
        >
          <p className={isEnough ? "" : "text-ink2"}>{isEnough ? t("change") : t("still")}</p>
          <p className="text-exact tabular-nums max-sm:text-[1.5rem]">
            {money(Math.abs(given - due))}
          </p>
        </div>
      </div>
      <div className="pad-keys grid min-h-0 flex-1 auto-rows-fr grid-cols-4 gap-2">
        {ROWS.map((row) => [
          ...row.digits.map((digit) => (
            <Press key={digit} className={key} onClick={() => press(digit)}>
              {digit}
            </Press>
          )),
          <NoteKey key={row.note} note={row.note} onAdd={addNote} />,
        ])}
        <Press className={key} onClick={() => press("0")}>
          0
        </Press>
        <Press className={key} onClick={() => press("000")} aria-label={t("thousand")}>
          000
        </Press>
        <Press look="quiet" className="min-h-12" onClick={erase} aria-label={t("delete")}>
          <Delete aria-hidden={true} size={28} />
        </Press>
        <NoteKey note={50_000} onAdd={addNote} />
      </div>
      <div className="pad-extra grid shrink-0 grid-flow-col auto-cols-fr content-start gap-2">
        {hasBank ? (
          <Press className={way} onClick={() => counter.ask("vietqr", asked)}>
            <QrCode aria-hidden={true} size={20} />
            <Way word={t("vietqr")} amount={money(asked)} cap="Q" />
          </Press>
        ) : null}
        <Press className={way} onClick={() => counter.ask("card", asked)}>
          <CreditCard aria-hidden={true} size={20} />
          <Way word={t("card")} amount={money(asked)} cap="T" />
        </Press>
        <Press
          className={way}
          look={isPart ? "plain" : "dashed"}
          aria-disabled={!isPart}
          onClick={() => void counter.takePart(given)}
        >
          <Coins aria-hidden={true} size={20} />
          <Way word={t("part")} amount={isPart ? money(given) : "–"} cap="N" />
        </Press>
      </div>
      <Press
        look={isEnough ? "solid" : "dashed"}
        aria-disabled={!isEnough}
        className="pad-action h-[4.75rem] shrink-0 text-large font-bold"
        {...(isEnough ? aim(given, due) : {})}
      >
        <Check aria-hidden={true} />
        {isEnough ? t("take") : t("tooLittle", { amount: money(due) })}
      </Press>
    </section>
  )
}

function Way({ word, amount, cap }: { word: string; amount: string; cap: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2 text-left leading-tight">
      <span className="min-w-0">
        <b className="block truncate">{word}</b>
        <span className="block truncate text-small tabular-nums">{amount}</span>
      </span>
      <KeyCap>{cap}</KeyCap>
    </span>
  )
}

function NoteKey({ note, onAdd }: { note: number; onAdd: (note: number) => void }) {
  const t = useTranslations("pay")
  const { money } = useFormat()
  return (
    <Press
      className="min-h-12 px-1.5"
      onClick={() => onAdd(note)}
      aria-label={t("addNote", { note: money(note) })}
    >
      <BankNote note={note} plus={true} className="h-11 w-full text-base sm:max-lg:text-small" />
    </Press>
  )
}
