import {
  CalendarClock,
  Check,
  Minus,
  PackageX,
  Pencil,
  Plus,
  Scale,
  ScanBarcode,
  Trash2,
  TriangleAlert,
  Undo2,
} from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { Stars } from "../../parts/stars"
import type { Band } from "./counter/band"
import { Speech } from "./speech"
import { useCounter } from "./use-counter"

const half = "flex-1 px-2"

// Drawn with every scan: what never changes is made once, and the scan does not pass through it.
const SCANNED = <ScanBarcode />
const WEIGHED = <Scale />
const CAREFUL = <TriangleAlert />
const LOT = <CalendarClock aria-hidden={true} size={18} />
const MINUS = <Minus aria-hidden={true} size={24} />
const PLUS = <Plus aria-hidden={true} size={24} />

/** The band of one line: its goods, quantity and amount, with what there is to be careful about. */
export function LineBand({ band }: { band: Extract<Band, { kind: "added" | "line" }> }) {
  const { counter, data, basket, replica, priced } = useCounter()
  const t = useTranslations("band")
  const ts = useTranslations("sell")
  const format = useFormat()
  const line = basket.lines.find((l) => l.lineId === band.lineId)
  const sku = line ? replica?.sku(line.skuId) : null
  if (!line || !sku)
    return <Speech tone="calm" icon={<ScanBarcode />} head={t("ready")} title={t("readyTitle")} />
  const amount = priced.ok ? priced.lines.find((l) => l.lineId === line.lineId)?.payable : null
  const badge = replica?.badge(sku.id, data.today())
  const left = data.stockOf(sku.id)
  const isWeight = sku.sellMode === "WEIGHT"
  const warning = band.kind === "added" ? band.warning : null
  const heads = {
    scan: t("scanned"),
    scale: t("scaled"),
    stamp: t("stamped"),
    tap: t("tapped"),
  }
  const remove = () => counter.changeQuantity(line.lineId, 0)
  /** Which lot it is, is asked of a line that somebody chose; a scan just goes on. */
  const asksLot = band.kind === "line" && sku.lots.length > 0
  const stars =
    badge?.status === "in_force" ? (
      <Stars count={badge.stars} label={ts("stars", { n: badge.stars })} words={!asksLot} />
    ) : null

  if (warning === "none-left") {
    return (
      <Speech
        tone="info"
        icon={<PackageX />}
        head={t("noneLeft")}
        title={sku.tillName}
        text={t("noneLeftText", { qty: format.qty(line.qtyMilli, sku.unit) })}
        actions={
          <>
            <Press className={half} onClick={() => counter.select(line.lineId)}>
              <Check aria-hidden={true} size={18} />
              {t("understood")}
            </Press>
            <Press look="quiet" className={half} onClick={remove}>
              <Undo2 aria-hidden={true} size={18} />
              {t("removeThis")}
            </Press>
          </>
        }
      />
    )
  }
  const hasLapsed = badge?.status === "none" && badge.since !== null
  return (
    <section
      className={classNames(
        "band relative flex shrink-0 flex-col border-b-2 px-3.5 pt-2.5 pb-2.5",
        hasLapsed && warning ? "border-amber-ink bg-amber-wash" : "border-peel bg-peel-wash",
      )}
    >
      <p
        className={classNames(
          "flex items-center gap-2 font-semibold [&>svg]:size-5 [&>svg]:shrink-0",
          asksLot && "pr-20 leading-tight",
          hasLapsed && warning ? "text-amber-ink" : "text-peel-ink",
        )}
      >
        {hasLapsed ? CAREFUL : isWeight ? WEIGHED : SCANNED}
        <span className={asksLot ? undefined : "truncate"}>
          {hasLapsed && badge?.since
            ? t("lapsed", { date: format.day(badge.since) })
            : band.kind === "line"
              ? t("chosen")
              : heads[band.via]}
        </span>
        <span className="ml-auto shrink-0 text-small text-ink2">
          {hasLapsed
            ? null
            : left > 0
              ? t("leftHere", { qty: isWeight ? format.qty(left, sku.unit) : format.number(left) })
              : t("noneHere")}
        </span>
      </p>
      <h2
        className={classNames(
          "mt-0.5 flex items-center gap-3 font-head text-[1.375rem] leading-snug font-bold",
          asksLot && "pr-20",
          // Words that lie on a second line are not seen: better none than half of them.
          hasLapsed && !asksLot && "max-h-[1.4em] flex-wrap overflow-hidden",
        )}
      >
        <span className="max-w-full shrink-0 truncate">{sku.tillName}</span>
        {hasLapsed && !asksLot ? (
          <span className="ml-auto min-w-0 truncate font-text text-small font-medium text-ink2">
            {t("lapsedText")}
          </span>
        ) : (
          stars
        )}
      </h2>
      {asksLot ? (
        <Press
          className="absolute top-2 right-3.5 px-2.5"
          aria-label={line.lotNo === null ? t("chooseLot") : t("changeLot", { lot: line.lotNo })}
          onClick={() => counter.show({ kind: "lot", lineId: line.lineId })}
        >
          {LOT}
          {t("lot")}
        </Press>
      ) : null}
      <div className="mt-auto flex items-end justify-between gap-2">
        <p className="min-w-0 leading-tight">
          <span className="block truncate">
            {format.qty(line.qtyMilli, sku.unit)} × {format.money(sku.price)}
          </span>
          <b className="text-large tabular-nums">{format.money(amount ?? 0)}</b>
        </p>
        <div className="flex items-stretch gap-2">
          {band.kind === "line" ? (
            <Press look="stop" onClick={remove} aria-label={t("remove")}>
              <Trash2 aria-hidden={true} size={20} />
            </Press>
          ) : null}
          {isWeight ? (
            <Press onClick={() => counter.show({ kind: "quantity", lineId: line.lineId })}>
              <Pencil aria-hidden={true} size={18} />
              {t("editWeight")}
            </Press>
          ) : (
            <div className="flex overflow-hidden rounded-control border-2 border-line2 bg-panel">
              <StepButton
                label={t("less")}
                onClick={() => counter.changeQuantity(line.lineId, line.qtyMilli - 1000)}
              >
                {MINUS}
              </StepButton>
              <button
                type="button"
                className="min-w-14 cursor-pointer border-x border-line px-2 text-large font-bold tabular-nums -outline-offset-4"
                aria-label={t("quantity", { qty: format.number(line.qtyMilli) })}
                onClick={() => counter.show({ kind: "quantity", lineId: line.lineId })}
              >
                {format.number(line.qtyMilli)}
              </button>
              <StepButton
                label={t("more")}
                onClick={() => counter.changeQuantity(line.lineId, line.qtyMilli + 1000)}
              >
                {PLUS}
              </StepButton>
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

function StepButton({
  label,
  onClick,
  children,
}: {
  label: string
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid h-12 w-14 cursor-pointer place-items-center -outline-offset-4 active:brightness-90"
    >
      {children}
    </button>
  )
}
