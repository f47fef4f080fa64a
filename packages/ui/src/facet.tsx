import type { ComponentPropsWithRef, ReactNode } from "react"
import { classNames } from "./class-names"

export type FacetProps = Omit<ComponentPropsWithRef<"input">, "type"> & {
  words: ReactNode
  /** Products behind this tick; zero stays visible and cannot be chosen. */
  count: number
  /** The count as written in the reader's language; `count` when left out. */
  countWords?: string
  /** A leaf star or ring before the words. */
  mark?: ReactNode
}

/** One tick of a facet: box 22, words, count right. */
export function Facet(props: FacetProps) {
  const { words, count, countWords, mark, className, disabled, ...input } = props
  const isChosen = Boolean(input.checked ?? input.defaultChecked)
  return (
    <label className={classNames("o-facet", count === 0 && "o-facet--zero", className)}>
      <input
        {...input}
        type="checkbox"
        className="o-tick"
        disabled={disabled ?? (count === 0 && !isChosen)}
      />
      {mark}
      <span className="o-facet-words">{words}</span>
      <span className="o-facet-count">{countWords ?? count}</span>
    </label>
  )
}

export type FacetGroupProps = {
  title: string
  /** One line under the ticks: "Chỉ tính công nhận còn hiệu lực hôm nay." */
  note?: string
  children: ReactNode
  className?: string
}

/** A facet: an ink rule, its title, its ticks. */
export function FacetGroup({ title, note, children, className }: FacetGroupProps) {
  return (
    <fieldset className={classNames("o-facet-group", className)}>
      <legend className="o-facet-title">{title}</legend>
      {children}
      {note && <p className="o-facet-note">{note}</p>}
    </fieldset>
  )
}
