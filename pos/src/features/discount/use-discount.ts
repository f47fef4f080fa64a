import type { SaleDiscount } from "@ocop/contracts"
import { useState } from "react"
import type { DraftDiscount } from "../../data/basket-draft"

const MAX_DIGITS = 9

/** What is typed on the discount pad: per cent or đồng, and the reason; it opens with what is wanted. */
export function useDiscount(wanted: DraftDiscount | null) {
  const [kind, setKind] = useState<SaleDiscount["kind"]>(wanted?.kind ?? "percent")
  const [text, setText] = useState(wanted ? String(wanted.value) : "")
  const [reason, because] = useState<SaleDiscount["reason"]>(wanted?.reason ?? "regular")
  const put = (next: SaleDiscount["kind"], value: string) => {
    setKind(next)
    setText(value)
  }
  return {
    kind,
    reason,
    because,
    text,
    setText,
    value: Number(text || "0"),
    put,
    choose: (next: SaleDiscount["kind"]) => {
      if (next !== kind) put(next, "")
    },
    press: (digits: string) =>
      setText((was) => {
        const next = `${was}${digits}`.replace(/^0+/, "")
        const isTooMuch = kind === "percent" ? Number(next) > 100 : next.length > MAX_DIGITS
        return isTooMuch ? was : next
      }),
    erase: () => setText((was) => was.slice(0, -1)),
  }
}
