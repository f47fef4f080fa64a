import { clearanceFor } from "@ocop/pricing"
import { CalendarClock, Check, CircleX, PackageOpen, Percent } from "lucide-react"
import { useLocale, useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { lockOf } from "../../data/basket-draft"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { PaneFrame } from "../../parts/pane-frame"
import { Tag } from "../../parts/tag"
import { useKeys } from "../../parts/use-keys"
import { useCounter } from "../sell/use-counter"
import { type LotChoice, lotsInOrder } from "./lots-in-order"

type Props = { lineId: string; onClose: () => void }

/** Of which lot the goods of a line are: what lies here, the one to take first on top. */
export function LotPane(props: Props) {
  return (
    <DeskLanguage>
      <Pane {...props} />
    </DeskLanguage>
  )
}

function Pane({ lineId, onClose }: Props) {
  const { counter, data, basket, replica } = useCounter()
  const t = useTranslations("lots")
  const isEnglish = useLocale() === "en"
  const line = basket.lines.find((l) => l.lineId === lineId)
  const sku = line ? replica?.sku(line.skuId) : null
  useKeys((event) => {
    if (event.key === "Escape") onClose()
  })
  if (!line || !sku || !replica) return null
  const isLocked = lockOf(basket) !== null
  const choose = (lotNo: string | null) => {
    if (!isLocked) counter.chooseLot(lineId, lotNo)
  }
  const day = data.today()
  const lots = lotsInOrder(sku, day)
  /** What goods of a lot near its end are called, where they are cheaper. */
  const nearWordOf = ({ expiresOn, producedOn = null }: LotChoice): string | null => {
    const rule = clearanceFor(
      replica.clearances,
      { setNo: sku.setNo, lot: expiresOn === null ? null : { expiresOn, producedOn } },
      { day, outletCode: replica.outlet.code },
    )
    return rule && (isEnglish ? rule.nameEn : rule.name)
  }
  return (
    <PaneFrame
      icon={<CalendarClock aria-hidden={true} />}
      title={t("title", { name: sku.tillName })}
      closeWord={t("close")}
      onClose={onClose}
      isDeciding={true}
    >
      <p className="text-ink2">{t("hint")}</p>
      <ul aria-label={t("list")} className="grid gap-2">
        {lots.map((lot) => (
          <li key={`${lot.lotNo}|${lot.expiresOn}`}>
            <LotRow
              lot={lot}
              unit={sku.unit}
              nearWord={nearWordOf(lot)}
              isChosen={lot.lotNo === line.lotNo}
              isLocked={isLocked}
              onChoose={() => choose(lot.lotNo)}
            />
          </li>
        ))}
      </ul>
      {line.lotNo === null ? null : (
        <Press className="mt-auto self-start" onClick={() => choose(null)}>
          {t("none")}
        </Press>
      )}
    </PaneFrame>
  )
}

type RowProps = {
  lot: LotChoice
  unit: string
  nearWord: string | null
  isChosen: boolean
  isLocked: boolean
  onChoose: () => void
}

function LotRow({ lot, unit, nearWord, isChosen, isLocked, onChoose }: RowProps) {
  const t = useTranslations("lots")
  const format = useFormat()
  const { lotNo, expiresOn, daysLeft, qtyMilli } = lot
  const day = expiresOn === null ? null : format.day(expiresOn)
  return (
    <Press
      look={isChosen ? "dark" : "plain"}
      aria-pressed={isChosen}
      aria-disabled={lot.isExpired || isLocked}
      className={classNames(
        "h-auto min-h-16 w-full flex-wrap justify-between gap-x-3 gap-y-1 px-4 py-2.5 text-left",
        lot.isExpired && "border-dashed",
      )}
      onClick={onChoose}
    >
      <span className="min-w-0">
        <b className="block text-amount">{t("lot", { lot: lotNo })}</b>
        <span className="block tabular-nums">
          {lot.isExpired ? null : (
            <>
              {day === null ? t("noDay") : t("until", { day, days: daysLeft ?? 0 })}
              {" · "}
            </>
          )}
          <span className="whitespace-nowrap">
            {t("here", { qty: format.qty(qtyMilli, unit) })}
          </span>
        </span>
      </span>
      <span className="flex flex-wrap gap-2">
        {nearWord === null ? null : (
          <Tag tone="careful" icon={<Percent />}>
            {nearWord}
          </Tag>
        )}
        {lot.isExpired && day !== null ? (
          <Tag tone="stop" icon={<CircleX />}>
            {t("expired", { day })}
          </Tag>
        ) : isChosen ? (
          <Tag tone="good" icon={<Check />}>
            {t("chosen")}
          </Tag>
        ) : lot.isNext ? (
          <Tag tone="peel" icon={<PackageOpen />}>
            {t("first")}
          </Tag>
        ) : null}
      </span>
    </Press>
  )
}
