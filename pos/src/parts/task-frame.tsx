import { ArrowLeft } from "lucide-react"
import type { ReactNode } from "react"
import { Press } from "./buttons"
import { classNames } from "./class-names"

/** The head of a screen beside the sale: the way back, what this is, and how far one is. */
export function TaskHead({
  back,
  title,
  onBack,
  children,
}: {
  back: string
  title: string
  onBack: () => void
  children?: ReactNode
}) {
  return (
    <div className="flex items-center gap-3">
      <Press onClick={onBack} className="shrink-0">
        <ArrowLeft aria-hidden={true} size={18} />
        <span className="max-sm:sr-only">{back}</span>
      </Press>
      <h1 className="min-w-0 font-head text-title max-sm:text-large">{title}</h1>
      {children}
    </div>
  )
}

/**
 * A screen beside the sale: the work on the left, what decides about it on the right; narrow where
 * nothing is typed there.
 */
export function TaskFrame({
  children,
  side,
  hasNarrowSide,
}: {
  children: ReactNode
  side: ReactNode
  hasNarrowSide?: boolean
}) {
  return (
    <main
      className={classNames("count-screen", hasNarrowSide && "grid-cols-[minmax(0,1fr)_18rem]")}
    >
      <section className="flex min-h-0 flex-col gap-4 overflow-y-auto p-3 lg:px-5">
        {children}
      </section>
      {side}
    </main>
  )
}

/** The right column: the amount, why it may or may not go, and the one solid button. */
export function TaskSide({ children }: { children: ReactNode }) {
  return (
    <aside className="flex min-h-0 flex-col gap-3 overflow-y-auto bg-panel p-4 lg:p-5">
      {children}
    </aside>
  )
}
