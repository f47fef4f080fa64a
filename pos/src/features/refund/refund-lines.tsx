import { RETURN_CONDITIONS, type SaleFact } from "@ocop/contracts"
import { Check, Minus, Plus } from "lucide-react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import type { RefundState } from "./use-refund"

/** The lines of the receipt: tap what comes back, say in what condition and how much. */
export function RefundLines({ refund }: { refund: RefundState }) {
  return (
    <ul className="grid grid-cols-1 gap-2">
      {refund.found.sale.lines.map((line) => (
        <Line key={line.lineNo} line={line} refund={refund} />
      ))}
    </ul>
  )
}

function Line({ line, refund }: { line: SaleFact["lines"][number]; refund: RefundState }) {
  const t = useTranslations("refund")
  const format = useFormat()
  const { lineNo } = line
  const returned = refund.found.state.lines.get(lineNo)?.returnedMilli ?? 0
  const left = line.qtyMilli - returned
  const wish = refund.wishes.get(lineNo)
  const amount = refund.priced.ok
    ? refund.priced.lines.find((own) => own.lineNo === lineNo)?.payable
    : undefined
  return (
    <li
      className={classNames("rounded-panel border-2 bg-panel", wish ? "border-tea" : "border-line")}
    >
      <button
        type="button"
        aria-pressed={Boolean(wish)}
        disabled={left <= 0}
        onClick={() => refund.toggle(lineNo)}
        className="flex min-h-16 w-full cursor-pointer items-center gap-4 px-4 py-2 text-left disabled:cursor-default"
      >
        <span
          aria-hidden={true}
          className={classNames(
            "grid size-8 shrink-0 place-items-center rounded-control border-2",
            wish ? "border-tea bg-tea text-on-tea" : "border-line2",
          )}
        >
          {wish ? <Check size={20} /> : null}
        </span>
        <span className="min-w-0 flex-1">
          <b className="block text-amount">{line.name}</b>
          <span className="block text-ink2">
            {t("bought", {
              qty: format.qty(line.qtyMilli, line.unit),
              price: format.money(line.unitPrice),
            })}
            {returned > 0 ? ` · ${t("returned", { qty: format.qty(returned, line.unit) })}` : ""}
          </span>
        </span>
        <b className="text-amount whitespace-nowrap tabular-nums">
          {wish && amount !== undefined ? `−${format.money(amount)}` : format.money(line.payable)}
        </b>
      </button>
      {wish ? (
        <div className="flex flex-wrap items-center gap-2 px-4 pb-3 sm:pl-16">
          {RETURN_CONDITIONS.map((condition) => (
            <Press
              key={condition}
              look={wish.condition === condition ? "dark" : "quiet"}
              aria-pressed={wish.condition === condition}
              onClick={() => refund.setCondition(lineNo, condition)}
            >
              {t(`conditions.${condition}`)}
            </Press>
          ))}
          <Stepper line={line} qtyMilli={wish.qtyMilli} refund={refund} />
        </div>
      ) : null}
    </li>
  )
}

function Stepper({
  line,
  qtyMilli,
  refund,
}: {
  line: SaleFact["lines"][number]
  qtyMilli: number
  refund: RefundState
}) {
  const t = useTranslations("refund")
  const format = useFormat()
  // Weighed goods come back by the hundred grams, the rest by the piece.
  const step = line.qtyMilli % 1000 === 0 ? 1000 : 100
  const set = (next: number) => refund.setQty(line.lineNo, next)
  return (
    <span className="ml-auto flex items-center rounded-control border border-line2">
      <Press
        look="bare"
        className="w-14"
        aria-label={t("less", { name: line.name })}
        onClick={() => set(qtyMilli - step)}
      >
        <Minus aria-hidden={true} size={20} />
      </Press>
      <b className="min-w-16 text-center text-note tabular-nums">{format.number(qtyMilli)}</b>
      <Press
        look="bare"
        className="w-14"
        aria-label={t("more", { name: line.name })}
        onClick={() => set(qtyMilli + step)}
      >
        <Plus aria-hidden={true} size={20} />
      </Press>
    </span>
  )
}
