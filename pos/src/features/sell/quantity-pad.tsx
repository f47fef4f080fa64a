import { parseQty } from "@ocop/domain"
import { mulDivHalfUp } from "@ocop/pricing"
import { Check, Scale, X } from "lucide-react"
import { useState } from "react"
import { useLocale, useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { NumPad } from "../../parts/num-pad"
import { useKeys } from "../../parts/use-keys"
import type { Pane } from "./counter/counter-state"
import { useCounter } from "./use-counter"
import { useUntyped } from "./use-untyped"

const QUICK_MILLI = [250, 500, 1000, 2000]
const MAX_LETTERS = 11

type QuantityPane = Extract<Pane, { kind: "weigh" | "quantity" }>

/** The pad for a weight or a number of pieces; it lies where the goods are, the basket stays in sight. */
export function QuantityPad({ pane, onClose }: { pane: QuantityPane; onClose: () => void }) {
  const { counter, basket, replica } = useCounter()
  const t = useTranslations("pad")
  const format = useFormat()
  const locale = useLocale()
  const line = pane.kind === "quantity" ? basket.lines.find((l) => l.lineId === pane.lineId) : null
  const sku = replica?.sku(pane.kind === "weigh" ? pane.skuId : (line?.skuId ?? "")) ?? null
  const [text, setText] = useState("")
  useUntyped(text, setText)
  const comma = locale === "vi" ? "," : "."
  const isWeight = sku?.sellMode === "WEIGHT"
  const parsed = text === "" ? null : parseQty(text)
  const isWhole = parsed?.ok ? isWeight || parsed.qtyMilli % 1000 === 0 : false
  const qtyMilli = parsed?.ok && isWhole ? parsed.qtyMilli : null
  const [, decimals = ""] = text.split(comma)

  // A zero on the way to "0,5" is no fault yet.
  const isBegun = /^0?[.,]?0*$/.test(text)
  const fault =
    parsed === null || parsed.ok || isBegun
      ? null
      : parsed.code === "QTY_OUT_OF_RANGE"
        ? t("tooLarge")
        : t("invalid")

  const press = (digit: string) => {
    if (decimals.length < 3 || !text.includes(comma)) {
      setText((was) => (was.length < MAX_LETTERS ? (was === "0" ? digit : was + digit) : was))
    }
  }
  const pressComma = () => {
    if (isWeight && !text.includes(comma)) setText((was) => `${was === "" ? "0" : was}${comma}`)
  }
  const erase = () => setText((was) => was.slice(0, -1))
  const put = (value: number) => {
    if (!sku) return
    if (pane.kind === "weigh") counter.weigh(value)
    else counter.changeQuantity(pane.lineId, value)
  }
  const submit = () => {
    if (qtyMilli !== null) put(qtyMilli)
  }
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof HTMLInputElement) return
    if (/^\d$/.test(event.key)) press(event.key)
    else if (event.key === "," || event.key === ".") pressComma()
    else if (event.key === "Backspace") erase()
    else if (event.key === "Escape") onClose()
    else if (event.key === "Enter") {
      event.preventDefault()
      submit()
    }
  })
  if (!sku) return null
  const unit = format.unit(sku.unit)
  return (
    <section className="pad rounded-panel border-2 border-tea bg-panel p-3 sm:p-4">
      <header className="pad-head flex items-center gap-3">
        <Scale aria-hidden={true} size={26} />
        <div className="min-w-0 flex-1">
          <h2 className="font-head text-large leading-tight font-bold">
            {isWeight ? t("weighTitle") : t("quantityTitle")}
          </h2>
          <p className="truncate text-ink2 max-sm:whitespace-normal">
            {sku.tillName} · {t("perUnit", { price: format.money(sku.price), unit })}
          </p>
        </div>
        <Press onClick={onClose}>
          <X aria-hidden={true} size={18} />
          <CloseWord />
        </Press>
      </header>
      <div className="pad-figures grid grid-cols-2 gap-2" aria-live="polite">
        <Figure
          word={fault ?? t("unit", { unit })}
          isWrong={fault !== null}
          value={text === "" ? "0" : text}
        />
        <Figure
          word={t("amount")}
          value={qtyMilli === null ? "–" : format.money(mulDivHalfUp(qtyMilli, sku.price, 1000))}
        />
      </div>
      {isWeight ? (
        <fieldset className="pad-extra grid grid-cols-4 content-start gap-2 sm:max-lg:grid-cols-2">
          <legend className="sr-only">{t("quick")}</legend>
          {QUICK_MILLI.map((quick) => (
            <Press key={quick} look="quiet" className="px-1" onClick={() => put(quick)}>
              {format.number(quick)} {unit}
            </Press>
          ))}
        </fieldset>
      ) : null}
      <NumPad
        className="pad-keys min-h-52 flex-1 auto-rows-fr [&>button]:h-full [&>button]:min-h-12"
        onDigit={press}
        onDelete={erase}
        deleteLabel={useDeleteWord()}
        left={
          isWeight ? (
            <Press
              look="quiet"
              className="pad-key text-[1.75rem]"
              onClick={pressComma}
              aria-label={t("comma")}
            >
              {comma}
            </Press>
          ) : (
            <span />
          )
        }
      />
      <Press
        look={qtyMilli === null ? "dashed" : "solid"}
        aria-disabled={qtyMilli === null}
        className="pad-action h-[4.75rem] shrink-0 text-large font-bold"
        onClick={submit}
      >
        <Check aria-hidden={true} />
        {pane.kind === "weigh" ? t("put") : t("change")}
      </Press>
    </section>
  )
}

function CloseWord() {
  return useTranslations("app")("close")
}

function useDeleteWord(): string {
  return useTranslations("pay")("delete")
}

function Figure({ word, value, isWrong }: { word: string; value: string; isWrong?: boolean }) {
  return (
    <div className="rounded-control bg-sunk px-4 py-2">
      <p className={isWrong ? "font-semibold text-stop-ink" : "text-ink2"}>{word}</p>
      <p className="text-exact tabular-nums">{value}</p>
    </div>
  )
}
