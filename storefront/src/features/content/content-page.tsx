import type { ReactNode } from "react"
import { Breadcrumbs } from "../shell/breadcrumbs"

type Props = { title: string; lead: string; children: ReactNode }

/** A page to read: one column of comfortable width. */
export function ContentPage({ title, lead, children }: Props) {
  return (
    <div className="page-width pt-7">
      <Breadcrumbs trail={[{ words: title }]} />
      <h1 className="mt-2 max-w-[22ch] text-h1">{title}</h1>
      <p className="mt-4 max-w-[40rem] text-lead text-ink2">{lead}</p>
      {children}
    </div>
  )
}

/** Questions with their answers, each under an ink rule. */
export function Passages({ passages }: { passages: { title: string; text: string }[] }) {
  return (
    <div className="mt-11 grid gap-x-(--space-col) gap-y-9 lg:grid-cols-2">
      {passages.map(({ title, text }) => (
        <section key={title} className="border-t-[1.5px] border-ink pt-4">
          <h2 className="text-panel">{title}</h2>
          <p className="mt-2 max-w-[36rem] text-ink2">{text}</p>
        </section>
      ))}
    </div>
  )
}
