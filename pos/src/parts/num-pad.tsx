import { Delete } from "lucide-react"
import type { ReactNode } from "react"
import { Press } from "./buttons"
import { classNames } from "./class-names"

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const

export type NumPadProps = {
  onDigit: (digit: string) => void
  onDelete: () => void
  deleteLabel: string
  /** What lies left of the zero. */
  left?: ReactNode
  /** What lies right of the zero; the delete key if absent. */
  right?: ReactNode
  className?: string
}

/** The number pad, 1 2 3 on top everywhere. */
export function NumPad({ onDigit, onDelete, deleteLabel, left, right, className }: NumPadProps) {
  const key = "pad-key bg-panel text-[1.75rem] font-semibold"
  const erase = (
    <Press look="quiet" className="pad-key" onClick={onDelete} aria-label={deleteLabel}>
      <Delete aria-hidden={true} size={28} />
    </Press>
  )
  return (
    <div className={classNames("grid grid-cols-3 gap-2.5", className)}>
      {DIGITS.map((digit) => (
        <Press key={digit} className={key} onClick={() => onDigit(digit)}>
          {digit}
        </Press>
      ))}
      {left === undefined ? erase : left}
      <Press className={key} onClick={() => onDigit("0")}>
        0
      </Press>
      {right === undefined ? left === undefined ? <span /> : erase : right}
    </div>
  )
}
