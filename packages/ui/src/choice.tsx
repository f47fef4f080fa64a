import type { ComponentPropsWithRef, ReactNode } from "react"
import { classNames } from "./class-names"

export type ChoiceProps = Omit<ComponentPropsWithRef<"input">, "type" | "title"> & {
  title: ReactNode
  note?: ReactNode
  /** What it costs, right: "18.000 ₫". */
  cost?: ReactNode
  /** Lacks something: dashed, stays in the list; say what and when in `note`. */
  lacking?: boolean
}

/** One of several: the whole row is the target, the radio stands left. */
export function Choice({ title, note, cost, lacking, className, ...input }: ChoiceProps) {
  return (
    <label className={classNames("o-choice", lacking && "o-choice--lacking", className)}>
      <input {...input} type="radio" className="o-radio" />
      <span className="o-choice-text">
        <span className="o-choice-title">{title}</span>
        {note && <span className="o-choice-note">{note}</span>}
      </span>
      {cost && <span className="o-choice-cost">{cost}</span>}
    </label>
  )
}
