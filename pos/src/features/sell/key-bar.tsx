import { memo } from "react"
import { useTranslations } from "use-intl"
import { KeyCap } from "../../parts/buttons"

const KEYS = [
  ["F2", "find"],
  ["F3", "quantity"],
  ["*n", "times"],
  ["F4", "invoice"],
  ["F6 F7", "discount"],
  ["F8", "hold"],
  ["F9", "exact"],
  ["F10", "other"],
  ["Del", "remove"],
  ["Ctrl P", "reprint"],
  ["Alt 1–9", "favourites"],
  ["Ctrl 1–4", "basket"],
] as const

/** The keys that work here, for whoever has a keyboard. */
export const KeyBar = memo(function KeyBar() {
  const t = useTranslations("sell.keys")
  return (
    <footer className="sell-keys flex-wrap content-start gap-x-5 overflow-hidden border-t border-line bg-sunk px-3 text-small whitespace-nowrap">
      {KEYS.map(([key, word]) => (
        <span key={key} className="flex h-full items-center gap-2">
          <KeyCap>{key}</KeyCap>
          {t(word)}
        </span>
      ))}
    </footer>
  )
})
