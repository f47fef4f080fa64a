import { memo } from "react"
import { useTranslations } from "use-intl"
import { KeyCap } from "../../parts/buttons"
import { SALE_KEYS } from "./sale-keys"

/** The keys that work here, for whoever has a keyboard. */
export const KeyBar = memo(function KeyBar() {
  const t = useTranslations("sell.keys")
  return (
    <footer className="sell-keys flex-wrap content-start gap-x-5 overflow-hidden border-t border-line bg-sunk px-3 text-small whitespace-nowrap">
      {SALE_KEYS.map(([key, word]) => (
        <span key={key} className="flex h-full items-center gap-2">
          <KeyCap>{key}</KeyCap>
          {t(word)}
        </span>
      ))}
    </footer>
  )
})
