import { isWholePieces, parseQty } from "@ocop/domain"
import { Minus, Plus } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"

const STEP = { PIECE: 1_000, WEIGHT: 100 } as const

/** A quantity by steps or by hand, thousandths; what cannot be read is not taken over. */
export function QuantityField({
  name,
  sellMode,
  qtyMilli,
  onChange,
}: {
  name: string
  sellMode: "PIECE" | "WEIGHT"
  qtyMilli: number
  onChange: (qtyMilli: number) => void
}) {
  const t = useTranslations("goods")
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const step = STEP[sellMode]
  const put = (next: number) => {
    setTyped(null)
    onChange(Math.max(0, next))
  }
  const read = (text: string) => {
    setTyped(text)
    const parsed = parseQty(text)
    if (/^[\s0]*$/.test(text)) onChange(0)
    else if (parsed.ok && (sellMode === "WEIGHT" || isWholePieces(parsed.qtyMilli))) {
      onChange(parsed.qtyMilli)
    }
  }
  return (
    <span className="flex items-center rounded-control border border-line2 bg-panel">
      <Press
        look="bare"
        className="w-14"
        aria-label={t("less", { name })}
        onClick={() => put(qtyMilli - step)}
      >
        <Minus aria-hidden={true} size={20} />
      </Press>
      <input
        aria-label={t("quantityOf", { name })}
        inputMode="decimal"
        value={typed ?? format.number(qtyMilli)}
        onChange={(event) => read(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        className="h-12 w-20 bg-transparent text-center text-note font-bold tabular-nums"
      />
      <Press
        look="bare"
        className="w-14"
        aria-label={t("more", { name })}
        onClick={() => put(qtyMilli + step)}
      >
        <Plus aria-hidden={true} size={20} />
      </Press>
    </span>
  )
}
