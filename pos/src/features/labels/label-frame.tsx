import type { ReactNode } from "react"

/** A label as wide as the printer's paper, about 70 × 40 mm: its head, its figures, its foot and code. */
export function LabelFrame({
  name,
  sign,
  note,
  foot,
  code,
  children,
}: {
  name: string
  sign: ReactNode
  /** That it is not for a real shelf. */
  note: string | null
  foot: ReactNode
  code: ReactNode
  children: ReactNode
}) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-1 border-2 border-current p-2 leading-tight">
      <div className="flex items-start justify-between gap-2">
        <b className="min-w-0 text-[17px] leading-tight font-extrabold">{name}</b>
        {sign}
      </div>
      {children}
      <div className="flex flex-wrap items-end justify-between">
        <div className="min-w-0">
          {foot}
          {note ? <p className="font-extrabold">{note}</p> : null}
        </div>
        {code}
      </div>
    </section>
  )
}
