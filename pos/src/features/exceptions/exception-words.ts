import type { ExceptionLine } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"

const KINDS = [
  "NEGATIVE_STOCK",
  "PRICE_DRIFT",
  "TAX_DRIFT",
  "BADGE_DRIFT",
  "CLOCK_DRIFT",
  "LIMIT_EXCEEDED",
  "SESSION_DRIFT",
  "Z_REPEATED",
  "FACT_QUARANTINED",
  "FACT_CONFLICT",
  "COUNT_DIFFERENCE",
  "COUNT_OVERTAKEN",
  "PICKING_SHORT",
  "TRANSFER_DIFFERENCE",
  "TRANSFER_UNRESOLVED",
  "TRANSFER_UNSEEN",
  "VOUCHER_SPENT",
  "INVOICE_REPEATED",
  "INVOICE_OF_REFUNDED",
] as const

/** An exception in words; a kind that this build does not know is still told as one. */
export function useExceptionWords() {
  const t = useTranslations("exceptions")
  const format = useFormat()
  const known = (kind: string) => KINDS.find((one) => one === kind) ?? "other"
  return {
    title: (kind: string) => t(`kinds.${known(kind)}`),
    advice: (kind: string) => t(`advice.${known(kind)}`),
    /** A figure with its unit; a dash where nobody knows it. */
    figure: (unit: ExceptionLine["unit"], value: number | null): string => {
      if (unit === "stars") return value === null ? t("noStars") : t("stars", { n: value })
      if (value === null) return "–"
      switch (unit) {
        case "dong":
          return `${format.money(value)} ₫`
        case "bp":
          return `${format.number(value * 10)} %`
        case "qty":
          return format.number(value)
        case "ms": {
          if (value === 0) return format.age(0)
          return t(value < 0 ? "late" : "early", { age: format.age(Math.abs(value)) })
        }
      }
    },
  }
}
