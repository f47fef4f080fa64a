import type { PosSku } from "@ocop/contracts"
import { Printer, Scale, TagIcon, TriangleAlert } from "lucide-react"
import { type ReactNode, useCallback, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { written } from "../../data/disk-refusal"
import { notePrintedLabels } from "../../data/printed-labels"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { PrintSheet } from "../../parts/print-sheet"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { GoodsFinder } from "../goods/goods-finder"
import { GoodsLines } from "../goods/goods-lines"
import { type GoodsLine, useGoodsLines } from "../goods/use-goods-lines"
import { markOf, scaleLabel, shelfLabel } from "./label-facts"
import { ScaleLabelSheet } from "./scale-label-sheet"
import { ShelfLabelSheet } from "./shelf-label-sheet"
import { useOutdatedLabels } from "./use-outdated-labels"

const KINDS = ["shelf", "scale"] as const
/** More than a roll of paper. */
const MOST = 200

/** Labels for shelves and for weighed packs, as they are true now. */
export function LabelsScreen({ children }: { children: ReactNode }) {
  const { data, preferences } = useTill()
  const t = useTranslations("labels")
  const tr = useTranslations("receipt")
  const replica = useStore(data.replica)
  const goods = useGoodsLines(data.now)
  const [kind, setKind] = useState<(typeof KINDS)[number]>("shelf")
  const [isRefused, setRefused] = useState(false)
  const outdated = useOutdatedLabels()
  const { add } = goods
  const isShelf = kind === "shelf"
  const found = useCallback(
    (sku: PosSku, qtyMilli: number, lot: Parameters<typeof add>[2]) => {
      const fits = isShelf || sku.sellMode === "WEIGHT"
      setRefused(!fits)
      if (fits) add(sku, isShelf ? 1_000 : qtyMilli, lot)
    },
    [add, isShelf],
  )
  if (!replica) return null
  const day = data.today()
  const note =
    replica.outlet.seller.demo || data.isTraining ? tr(data.isTraining ? "training" : "demo") : null
  const sheets = goods.lines.flatMap((line) =>
    isShelf ? shelfSheets(line) : [scaleSheet(line)].flatMap((sheet) => sheet ?? []),
  )

  function shelfSheets({ sku, qtyMilli }: GoodsLine) {
    if (!replica) return []
    const label = shelfLabel(sku, { replica, day })
    const count = Math.min(MOST, Math.floor(qtyMilli / 1_000))
    return Array.from({ length: count }, (_, i) => (
      <ShelfLabelSheet key={`${sku.id}-${i}`} label={label} note={note} />
    ))
  }

  function scaleSheet({ sku, qtyMilli, lotNo, at }: GoodsLine) {
    const label = replica && scaleLabel(sku, qtyMilli, { replica, at, lotNo })
    return label ? <ScaleLabelSheet key={sku.id} label={label} note={note} /> : null
  }

  const print = async () => {
    if (sheets.length === 0) return
    await printSheet(preferences.get())
    if (!isShelf) return
    const marks = goods.lines.map(
      ({ sku }) => [sku.id, markOf(shelfLabel(sku, { replica, day }))] as const,
    )
    const noted = await written(() => notePrintedLabels(data.ledger, new Map(marks)))
    // The paper is printed all the same; only the reminder of outdated labels stays as it was.
    if (noted.ok) outdated.set(noted.value)
  }

  return (
    <TaskFrame
      side={
        <TaskSide>
          <p className="text-ink2">{t("count")}</p>
          <p className="text-total tabular-nums">{sheets.length}</p>
          {sheets[0] ? (
            <div className="receipt-paper mx-auto w-[17rem] max-w-full overflow-hidden text-[12px]">
              {sheets[0]}
            </div>
          ) : null}
          <Press
            look={sheets.length > 0 ? "solid" : "dashed"}
            aria-disabled={sheets.length === 0}
            className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
            onClick={() => void print()}
          >
            <Printer aria-hidden={true} />
            {t(sheets.length === 0 ? "lacking" : "print")}
          </Press>
          <PrintSheet>
            <article className="receipt-paper text-[12px]">
              <div className="grid gap-4">{sheets}</div>
            </article>
          </PrintSheet>
        </TaskSide>
      }
    >
      {children}
      <div className="flex flex-wrap gap-2">
        {KINDS.map((one) => (
          <Press
            key={one}
            look={one === kind ? "dark" : "plain"}
            aria-pressed={one === kind}
            onClick={() => {
              setKind(one)
              setRefused(false)
              goods.clear()
            }}
          >
            {one === "shelf" ? (
              <TagIcon aria-hidden={true} size={18} />
            ) : (
              <Scale aria-hidden={true} size={18} />
            )}
            {t(one)}
          </Press>
        ))}
        {isShelf && outdated.skus.length > 0 ? (
          <Press
            onClick={() => {
              for (const sku of outdated.skus) found(sku, 1_000, null)
            }}
          >
            <TriangleAlert aria-hidden={true} size={18} />
            {t("outdated", { count: outdated.skus.length })}
          </Press>
        ) : null}
      </div>
      <GoodsFinder onFound={found} />
      {isRefused ? (
        <div role="status">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t("notWeighed")}
          </Tag>
        </div>
      ) : null}
      <GoodsLines goods={goods} task={isShelf ? "label" : "waste"} />
    </TaskFrame>
  )
}
