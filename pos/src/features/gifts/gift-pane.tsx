import type { PosSku } from "@ocop/contracts"
import { CalendarClock, Gift, Package, PackageX, Plus, Printer, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useLocale, useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { useTill } from "../../app/till-context"
import { lockOf } from "../../data/basket-draft"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { PaneFrame } from "../../parts/pane-frame"
import { PrintSheet } from "../../parts/print-sheet"
import { Stars } from "../../parts/stars"
import { Tag } from "../../parts/tag"
import { AgeQuestion } from "../held/age-question"
import { useCounter } from "../sell/use-counter"
import { addGift, giftAsksAge } from "./add-gift"
import { GiftCard } from "./gift-card"
import { type GiftFacts, type GiftLine, giftFacts, giftGoods } from "./gift-facts"
import { PackingChoice } from "./packing-choice"

/** Gift baskets that are put together here: ready-made ones, and what lies in the basket as one. */
export function GiftPane({ onClose }: { onClose: () => void }) {
  return (
    <DeskLanguage>
      <Pane onClose={onClose} />
    </DeskLanguage>
  )
}

function Pane({ onClose }: { onClose: () => void }) {
  const { counter, data, basket, replica } = useCounter()
  const { preferences } = useTill()
  const t = useTranslations("gifts")
  const locale = useLocale()
  const [packing, choosePacking] = useState<PosSku | null>(null)
  /** The gift that waits for the customer's age, by its code. */
  const [asking, setAsking] = useState<string | null>(null)
  if (!replica) return null
  const packings = replica.packings.flatMap((id) => replica.sku(id) ?? [])
  const packingLine = packing ? [{ skuId: packing.id, qtyMilli: 1000 }] : []
  const factsOf = (lines: readonly GiftLine[]) =>
    giftFacts(lines, { replica, day: data.today(), stockOf: data.stockOf })
  const ownGoods = giftGoods(basket.lines, replica)
  const isLocked = lockOf(basket) !== null
  const addAll = (lines: readonly GiftLine[]) => {
    addGift(counter, lines, replica)
    setAsking(null)
    // One gift, one box: the next one is chosen anew.
    choosePacking(null)
    counter.show({ kind: "gifts" })
  }
  return (
    <PaneFrame
      icon={<Gift aria-hidden={true} />}
      title={t("title")}
      closeWord={t("close")}
      onClose={onClose}
    >
      <PackingChoice packings={packings} chosen={packing} onChoose={choosePacking} />
      {ownGoods.length > 0 ? (
        <section className="grid gap-2 rounded-panel border-2 border-peel bg-peel-wash px-4 py-3">
          <h3 className="font-text font-bold tracking-normal">{t("own")}</h3>
          <Said facts={factsOf(basket.lines)} />
          <div className="flex flex-wrap gap-2">
            {packing && !isLocked ? (
              <Press look="dark" onClick={() => addAll(packingLine)}>
                <Package aria-hidden={true} size={18} />
                {t("packOwn", { name: packing.tillName })}
              </Press>
            ) : null}
            <Press onClick={() => void printSheet(preferences.get())}>
              <Printer aria-hidden={true} size={18} />
              {t("print")}
            </Press>
          </div>
          <PrintSheet>
            <GiftCard lines={ownGoods} facts={factsOf(basket.lines)} />
          </PrintSheet>
        </section>
      ) : (
        <p className="text-ink2">{t("hint")}</p>
      )}
      <ul className="grid gap-3">
        {(replica.gifts ?? []).map(({ code, name, nameEn, lines }) => {
          const whole = [...lines, ...packingLine]
          const facts = factsOf(whole)
          const isBarred = isLocked || facts.missing.length > 0
          const isAsked = asking === code && !isBarred
          const asksAge = !basket.adult && giftAsksAge(whole, replica)
          return (
            <li key={code} className="grid gap-2 rounded-panel border border-line2 px-4 py-3">
              {isAsked ? (
                <AgeQuestion onYes={() => addAll(whole)} onNo={() => setAsking(null)} />
              ) : null}
              <h3 className="font-head text-large font-bold">{locale === "en" ? nameEn : name}</h3>
              <p className="leading-snug text-ink2">
                {lines.map(({ skuId, qtyMilli }) => (
                  <Named key={skuId} skuId={skuId} qtyMilli={qtyMilli} />
                ))}
              </p>
              <Said facts={facts} />
              <Press
                look={isBarred || isAsked ? "dashed" : "dark"}
                aria-disabled={isBarred || isAsked}
                className="justify-self-start"
                onClick={() => {
                  if (isBarred || isAsked) return
                  if (asksAge) setAsking(code)
                  else addAll(whole)
                }}
              >
                <Plus aria-hidden={true} size={18} />
                {packing ? t("addPacked", { name: packing.tillName }) : t("add")}
              </Press>
            </li>
          )
        })}
      </ul>
    </PaneFrame>
  )
}

function Named({ skuId, qtyMilli }: GiftLine) {
  const { replica } = useCounter()
  const format = useFormat()
  const sku = replica?.sku(skuId)
  return (
    <span className="block">{sku ? `${format.qty(qtyMilli, sku.unit)} ${sku.tillName}` : "–"}</span>
  )
}

/** Stars of the whole, or that it has none; price, first end, and what is missing. */
function Said({ facts: { stars, goods, expiresOn, short, missing } }: { facts: GiftFacts }) {
  const t = useTranslations("gifts")
  const format = useFormat()
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <b className="text-amount tabular-nums">{format.money(goods)} ₫</b>
        {stars === null ? (
          <span className="font-semibold text-amber-ink">{t("noStars")}</span>
        ) : (
          <Stars count={stars} label={t("stars", { n: stars })} words={true} />
        )}
        {expiresOn ? (
          <span className="flex items-center gap-1.5 text-ink2">
            <CalendarClock aria-hidden={true} size={16} />
            {t("until", { day: format.day(expiresOn) })}
          </span>
        ) : null}
      </p>
      {missing.length > 0 ? (
        <Tag tone="careful" icon={<TriangleAlert />} block={true}>
          {t("missing", { names: missing.join(", ") })}
        </Tag>
      ) : short.length > 0 ? (
        <Tag tone="info" icon={<PackageX />} block={true}>
          {t("short", { names: short.join(", ") })}
        </Tag>
      ) : null}
    </>
  )
}
