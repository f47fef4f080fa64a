import { ReceiptText, Search, TriangleAlert } from "lucide-react"
import { type FormEvent, useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type Found, findReceipt } from "../../data/find-receipt"
import type { FoundSale } from "../../data/refunds"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { TaskHead } from "../../parts/task-frame"
import { listenForScans } from "../sell/scanner"
import { LatestSales } from "./latest-sales"
import { RefundDesk } from "./refund-desk"

/** Goods come back: first the receipt, by number or by its QR code, then what of it. */
export function RefundScreen() {
  const { data } = useTill()
  const [found, setFound] = useState<FoundSale | null>(null)
  const [trouble, setTrouble] = useState<Exclude<Found, { ok: true }>["code"] | null>(null)
  const find = useCallback(
    async (words: string) => {
      const result = await findReceipt(data, words)
      setFound(result.ok ? result : null)
      setTrouble(result.ok ? null : result.code)
    },
    [data],
  )
  if (found) {
    return <RefundDesk key={found.sale.id} found={found} onBack={() => setFound(null)} />
  }
  return <Finder trouble={trouble} onFind={find} />
}

function Finder({
  trouble,
  onFind,
}: {
  trouble: Exclude<Found, { ok: true }>["code"] | null
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
        <label className="flex min-w-0 flex-1 items-center gap-3 rounded-control border-2 border-tea bg-panel px-3">
          <ReceiptText aria-hidden={true} className="shrink-0" />
          <span className="sr-only">{t("number")}</span>
          <input
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t("numberHint")}
            className="h-14 min-w-0 flex-1 bg-transparent font-semibold placeholder:font-normal placeholder:text-ink2"
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
      <LatestSales onChoose={(sale) => void onFind(sale.receiptNo)} />
    </main>
  )
}
