import { Delete } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { NumPad } from "../../parts/num-pad"
import { TaskSide } from "../../parts/task-frame"
import { useKeys } from "../../parts/use-keys"

const MOST = 9_999_999_999

/** The right column: the amount by digits and `000`, and the one button that books it. */
export function MovePad({
  amount,
  onAmount,
  onEnter,
  children,
  action,
}: {
  amount: number
  onAmount: (amount: number) => void
  onEnter: () => void
  children: ReactNode
  action: ReactNode
}) {
  const t = useTranslations("cash")
  const { money } = useFormat()
  const press = (digits: string) => {
    const next = Number(`${amount}${digits}`)
    if (next <= MOST) onAmount(next)
  }
  const erase = () => onAmount(Math.floor(amount / 10))
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof HTMLInputElement) return
    if (/^\d$/.test(event.key)) press(event.key)
    else if (event.key === "k" || event.key === "K") press("000")
    else if (event.key === "Backspace") erase()
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) onEnter()
  })
  return (
    <TaskSide>
      <div aria-live="polite">
        <p className="text-ink2">{t("amount")}</p>
        <p className="text-total whitespace-nowrap tabular-nums">
          {money(amount)}
          <span className="ml-0.5 text-[0.6em]">₫</span>
        </p>
      </div>
      {children}
      <NumPad
        className="mt-auto"
        onDigit={press}
        onDelete={erase}
        deleteLabel={t("delete")}
        left={
          <Press
            className="pad-key bg-panel text-[1.5rem] font-semibold"
            onClick={() => press("000")}
            aria-label={t("thousand")}
          >
            000
          </Press>
        }
        right={
          <Press look="quiet" className="pad-key" onClick={erase} aria-label={t("delete")}>
            <Delete aria-hidden={true} size={28} />
          </Press>
        }
      />
      {action}
    </TaskSide>
  )
}
