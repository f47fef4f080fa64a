import { ReceiptText, Search, TriangleAlert } from "lucide-react"
import { type FormEvent, useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type Found, findReceipt } from "../../data/find-receipt"
import { findByPhone, isPhone, type PhoneResult } from "../../data/receipt-phones"
import type { FoundSale } from "../../data/refunds"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { TaskHead } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { listenForScans } from "../sell/scanner"
import { LatestSales } from "./latest-sales"
import { ReceiptsOfPhone } from "./receipts-of-phone"
import { RefundDesk } from "./refund-desk"

type Trouble = Exclude<Found | PhoneResult, { ok: true }>["code"]
type Listed = Extract<PhoneResult, { ok: true }>["receipts"]

/** Goods come back: first the receipt, by number, QR code or phone number, then what of it. */
export function RefundScreen() {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const [found, setFound] = useState<FoundSale | null>(null)
  const [listed, setListed] = useState<Listed | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const find = useCallback(
    async (words: string) => {
      setListed(null)
      if (isPhone(words)) {
        const result = await findByPhone(data, { phone: words, staffId: person?.id ?? "" })
        if (result.ok) setListed(result.receipts)
        setTrouble(result.ok ? null : result.code)
        return
      }
      const result = await findReceipt(data, words)
      setFound(result.ok ? result : null)
      setTrouble(result.ok ? null : result.code)
    },
    [data, person],
  )
  if (found) {
    return <RefundDesk key={found.sale.id} found={found} onBack={() => setFound(null)} />
  }
  return <Finder trouble={trouble} listed={listed} onFind={find} />
}

function Finder({
  trouble,
  listed,
  onFind,
}: {
  trouble: Trouble | null
  listed: Listed | null
  onFind: (words: string) => Promise<void>
}) {
  const { view } = useTill()
  const t = useTranslations("refund")
  const back = useTranslations("app")("back")
  const [text, setText] = useState("")
  // Only here: typed quickly, a manager's PIN would look like a scan.
  useEffect(() => listenForScans((code) => void onFind(code)), [onFind])
  const search = (event: FormEvent) => {
    event.preventDefault()
    void onFind(text)
  }
  return (
    <main className="flex min-h-0 flex-col gap-3 overflow-y-auto p-3 lg:px-5">
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <form onSubmit={search} className="flex items-center gap-2">
        <label className="flex min-w-0 flex-1 items-center gap-3 rounded-control border-2 border-line2 bg-panel px-3 focus-within:border-tea">
          <ReceiptText aria-hidden={true} className="shrink-0" />
          <span className="sr-only">{t("number")}</span>
          <input
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t("numberHint")}
            className="h-14 min-w-0 flex-1 bg-transparent font-semibold text-ellipsis outline-none! shadow-none! placeholder:font-normal placeholder:text-ink2"
          />
        </label>
        <Press type="submit" className="h-14 px-5">
          <Search aria-hidden={true} size={20} />
          <span className="max-sm:sr-only">{t("find")}</span>
        </Press>
      </form>
      {trouble ? (
        <div role="alert">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t(`find_${trouble}`)}
          </Tag>
        </div>
      ) : null}
      {listed ? (
        <ReceiptsOfPhone receipts={listed} onChoose={(receiptNo) => void onFind(receiptNo)} />
      ) : (
        <LatestSales onChoose={(sale) => void onFind(sale.receiptNo)} />
      )}
    </main>
  )
}
