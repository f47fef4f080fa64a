import { X } from "lucide-react"
import type { ReactNode } from "react"
import { Press } from "./buttons"
import { classNames } from "./class-names"

type Props = {
  icon: ReactNode
  title: string
  closeWord: string
  onClose: () => void
  /** Edged in tea: something is being decided about the basket beside it. */
  isDeciding?: boolean
  children: ReactNode
}

/** What stands in place of the goods, beside the basket: what it is, the way back, and its parts. */
export function PaneFrame({ icon, title, closeWord, onClose, isDeciding, children }: Props) {
  return (
    <section
      className={classNames(
        "flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto rounded-panel bg-panel p-3 sm:p-4",
        isDeciding && "border-2 border-tea",
      )}
    >
      <header className="flex items-center gap-3 [&>svg]:size-6 [&>svg]:shrink-0">
        {icon}
        <h2 className="min-w-0 flex-1 font-head text-large font-bold">{title}</h2>
        <Press onClick={onClose}>
          <X aria-hidden={true} size={18} />
          {closeWord}
        </Press>
      </header>
      {children}
    </section>
  )
}
