import { MissingReceipt } from "@/features/receipt/missing-receipt"

// Next renders this beside the page, and before its layouts have set the language: words read here
// on the server would fix the whole page to Vietnamese. So it is drawn in the browser's part.
export default function ReceiptNotFound() {
  return <MissingReceipt />
}
