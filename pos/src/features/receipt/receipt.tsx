import { Suspense } from "react"
import { fetchedAhead } from "../../parts/fetched-ahead"
import type { ReceiptProps } from "./receipt-paper"

// With its QR code it is no part of the way to the first scan; it lies ready long before a first sale.
const Later = fetchedAhead(async () => (await import("./receipt-paper")).ReceiptPaper)

/** The receipt of one sale; for the blink in which it is still being fetched there is nothing. */
export function Receipt(props: ReceiptProps) {
  return (
    <Suspense fallback={null}>
      <Later {...props} />
    </Suspense>
  )
}
