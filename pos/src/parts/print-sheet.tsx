import type { ReactNode } from "react"
import { createPortal } from "react-dom"

/** What the browser's printer gets instead of the screen. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(<div className="print-sheet">{children}</div>, document.body)
}
