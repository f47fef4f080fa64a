import { useLocale } from "next-intl"
import type { ReactNode } from "react"

/** Words that exist in Vietnamese only (names, labels, stories): marked so on pages in another language. */
export function Vi({ children }: { children: ReactNode }) {
  return useLocale() === "vi" ? children : <span lang="vi">{children}</span>
}
