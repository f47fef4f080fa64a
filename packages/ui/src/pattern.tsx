import { classNames } from "./class-names"

/** dan: dividers, loading, producer; luoi: sea, scan page; lua: plain; ruong: hills, deep bands. */
export type PatternKind = "dan" | "luoi" | "lua" | "ruong"

export type PatternProps = {
  kind: PatternKind
  /** Lie behind the content of a positioned parent. */
  behind?: boolean
  /** Its colour is the text colour: set it and the opacity by class. */
  className?: string
}

/** A line pattern in the current colour. Decoration; at most one to a surface. */
export function Pattern({ kind, behind, className }: PatternProps) {
  return (
    <span
      aria-hidden={true}
      className={classNames(
        "o-pattern",
        `o-pattern--${kind}`,
        behind && "o-pattern--behind",
        className,
      )}
    />
  )
}

/** The woven strip of 24 px between two parts of a page; two a page at most. */
export function WeaveDivider({ className }: { className?: string }) {
  return <Pattern kind="dan" className={classNames("o-weave-divider", className)} />
}
