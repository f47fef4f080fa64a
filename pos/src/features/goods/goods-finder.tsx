import type { PosSku } from "@ocop/contracts"
import { Search, TriangleAlert } from "lucide-react"
import { type FormEvent, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { ScannedLot } from "../../data/replica"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { listenForScans } from "../sell/scanner"

const HITS = 6

/** Finds goods by scan or by name and puts them on the list. */
export function GoodsFinder({
  onFound,
}: {
  onFound: (sku: PosSku, qtyMilli: number, lot: ScannedLot | null) => void
}) {
  const { data } = useTill()
  const t = useTranslations("goods")
  const replica = useStore(data.replica)
  const [text, setText] = useState("")
  const [unknown, setUnknown] = useState<string | null>(null)
  useEffect(
    () =>
      listenForScans((code, times) => {
        const hit = replica?.lookUp(code)
        setUnknown(hit && !hit.ok ? code : null)
        if (hit?.ok) onFound(hit.sku, hit.qtyMilli ?? times * 1000, hit.lot)
      }),
    [replica, onFound],
  )
  const hits = text.trim() === "" ? [] : (replica?.search(text, HITS) ?? [])
  const choose = (sku: PosSku) => {
    onFound(sku, 0, null)
    setText("")
    setUnknown(null)
  }
  const first = (event: FormEvent) => {
    event.preventDefault()
    if (hits[0]) choose(hits[0])
  }
  return (
    <search className="grid gap-2">
      <form
        onSubmit={first}
        className="flex items-center gap-3 rounded-control border-2 border-line2 bg-panel px-3 focus-within:border-tea"
      >
        <Search aria-hidden={true} size={22} className="shrink-0 text-ink2" />
        <input
          type="search"
          aria-label={t("find")}
          placeholder={t("findHint")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          className="h-14 min-w-0 flex-1 bg-transparent outline-none! shadow-none! placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
        />
      </form>
      <div role="status">
        {unknown === null ? null : (
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t("unknown", { code: unknown })}
          </Tag>
        )}
        {text.trim() !== "" && hits.length === 0 ? (
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t("notFound")}
          </Tag>
        ) : null}
      </div>
      <ul className="grid gap-1 empty:hidden">
        {hits.map((sku) => (
          <li key={sku.id}>
            <Press
              className="h-14 w-full justify-start! gap-3 px-4 text-left"
              onClick={() => choose(sku)}
            >
              <b className="min-w-0 truncate">{sku.tillName}</b>
              <span className="ml-auto shrink-0 font-medium text-ink2">{sku.netContent}</span>
            </Press>
          </li>
        ))}
      </ul>
    </search>
  )
}
