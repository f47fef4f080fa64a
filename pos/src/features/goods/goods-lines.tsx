import type { GoodsTask } from "@ocop/contracts"
import { Trash2 } from "lucide-react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { QuantityField } from "./quantity-field"
import type { GoodsLine, GoodsLines as Lines } from "./use-goods-lines"

const FIELD = "h-12 w-full rounded-control border-2 border-line2 bg-panel px-3"

/** The goods of a task: how much of each, and where it matters of which lot. */
export function GoodsLines({ goods, task }: { goods: Lines; task: GoodsTask | "label" }) {
  const t = useTranslations("goods")
  return (
    <ul aria-label={t("list")} className="grid gap-2">
      {goods.lines.map((line) => (
        <Line key={line.sku.id} line={line} goods={goods} task={task} />
      ))}
    </ul>
  )
}

function Line({ line, goods, task }: { line: GoodsLine; goods: Lines; task: GoodsTask | "label" }) {
  const t = useTranslations("goods")
  const { sku, qtyMilli } = line
  const put = (part: Partial<GoodsLine>) => goods.change(sku.id, part)
  return (
    <li className="grid gap-3 rounded-panel border-2 border-line bg-panel p-3">
      <div className="flex flex-wrap items-center gap-3">
        <span className="min-w-40 flex-1">
          <b className="block text-amount leading-snug">{sku.tillName}</b>
          <span className="block text-ink2">{[sku.netContent, sku.code].join(" · ")}</span>
        </span>
        <QuantityField
          name={sku.tillName}
          // Labels are counted, whatever they stand for.
          sellMode={task === "label" ? "PIECE" : sku.sellMode}
          qtyMilli={qtyMilli}
          onChange={(next) => put({ qtyMilli: next })}
        />
        <Press
          look="quiet"
          aria-label={t("remove", { name: sku.tillName })}
          onClick={() => goods.remove(sku.id)}
        >
          <Trash2 aria-hidden={true} size={20} />
        </Press>
      </div>
      {task === "receipt" ? <NewLot line={line} onChange={put} /> : null}
      {task === "waste" || task === "transfer-out" ? <KnownLot line={line} onChange={put} /> : null}
    </li>
  )
}

type LotProps = { line: GoodsLine; onChange: (part: Partial<GoodsLine>) => void }

/** Goods that arrive bring their lot: its number and its last day, as on the pack. */
function NewLot({ line: { sku, lotNo, expiresOn }, onChange }: LotProps) {
  const t = useTranslations("goods")
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(12rem,100%),1fr))] gap-3">
      <label className="grid gap-1">
        <span className="font-bold">{t("lot")}</span>
        <input
          value={lotNo}
          maxLength={60}
          aria-invalid={lotNo.trim() === ""}
          placeholder={t("lotHint")}
          list={`lots-${sku.id}`}
          onChange={(event) => onChange({ lotNo: event.target.value })}
          className={`${FIELD} placeholder:text-ink2`}
        />
        <datalist id={`lots-${sku.id}`}>
          {sku.lots.map(({ lotNo: known }) => (
            <option key={known} value={known} />
          ))}
        </datalist>
      </label>
      <label className="grid gap-1">
        <span className="font-bold">{t("expires")}</span>
        <input
          type="date"
          value={expiresOn}
          onChange={(event) => onChange({ expiresOn: event.target.value })}
          className={FIELD}
        />
      </label>
    </div>
  )
}

/** Goods that leave come from a lot that lies here, or from the one next to expire. */
function KnownLot({ line: { sku, lotNo }, onChange }: LotProps) {
  const t = useTranslations("goods")
  const format = useFormat()
  // Scanned off a pack whose lot the book has not.
  const isNew = lotNo !== "" && !sku.lots.some((lot) => lot.lotNo === lotNo)
  if (sku.lots.length === 0 && !isNew) return null
  return (
    <label className="flex flex-wrap items-center gap-3">
      <span className="font-bold">{t("lot")}</span>
      <select
        value={lotNo}
        onChange={(event) => onChange({ lotNo: event.target.value })}
        className={`${FIELD} min-w-48 flex-1`}
      >
        <option value="">{t("nextLot")}</option>
        {isNew ? <option value={lotNo}>{lotNo}</option> : null}
        {sku.lots.map((lot) => (
          <option key={lot.lotNo} value={lot.lotNo}>
            {lot.expiresOn
              ? t("lotUntil", { lot: lot.lotNo, day: format.day(lot.expiresOn) })
              : lot.lotNo}
          </option>
        ))}
      </select>
    </label>
  )
}
