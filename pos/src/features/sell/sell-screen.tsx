import { Grid3x3, LayoutGrid, Pause, Search, Trash2, Undo2 } from "lucide-react"
import { useCallback, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { lockOf, sumOfParts } from "../../data/basket-draft"
import { KeyCap, Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { PaidPanel } from "../payment/paid-panel"
import { PayColumn } from "../payment/pay-column"
import { BandPanel } from "./band-panel"
import { BasketLines } from "./basket-lines"
import { BasketTabs } from "./basket-tabs"
import { GoodsPane } from "./goods-pane"
import type { GroupChoice } from "./groups"
import { useHotkeys } from "./hotkeys"
import { listenForScans } from "./scanner"
import { useCounter } from "./use-counter"

/** The sell screen: goods, basket, money. Everything a sale needs lies here, and nothing pops up. */
export function SellScreen({ onPrint }: { onPrint: () => void }) {
  const { counter, state, replica, basket } = useCounter()
  const t = useTranslations("sell")
  const searchRef = useRef<HTMLInputElement>(null)
  const [text, setText] = useState("")
  const [group, setGroup] = useState<GroupChoice>("favourites")
  /** Phone only: the page of goods lies over the basket. */
  const [isBrowsing, setBrowsing] = useState(false)
  const leaveGoods = useCallback(() => setBrowsing(false), [])
  const focusSearch = useCallback(() => {
    setBrowsing(true)
    counter.show({ kind: "goods" })
    requestAnimationFrame(() => searchRef.current?.focus())
  }, [counter])

  useEffect(
    () =>
      listenForScans((code, times) => {
        setBrowsing(false)
        counter.scan(code, times)
      }),
    [counter],
  )
  useHotkeys({
    counter,
    focusSearch,
    printLast: onPrint,
    addFavourite: (index) => {
      const sku = replica?.favourites[index]
      if (sku) counter.add(sku, null, "tap")
    },
    leave: () => {
      if (state.paid) counter.closePaid()
      else counter.dismiss()
    },
  })
  const isPad = state.pane.kind !== "goods"
  return (
    <main
      className="sell"
      data-goods={(isBrowsing || isPad) && !state.paid ? "" : undefined}
      data-paid={state.paid ? "" : undefined}
    >
      <h1 className="sr-only">{t("title")}</h1>
      <section aria-label={t("goods")} className="sell-goods min-h-0 gap-2">
        <GoodsPane
          text={text}
          onText={setText}
          group={group}
          onGroup={setGroup}
          onLeave={leaveGoods}
          searchRef={searchRef}
        />
      </section>
      <BasketTabs />
      <div className="sell-work relative" data-paid={state.paid ? "" : undefined}>
        {state.paid ? (
          <PaidPanel
            key={state.paid.id}
            fact={state.paid}
            onPrint={onPrint}
            onBrowse={() => {
              counter.closePaid()
              setBrowsing(true)
            }}
          />
        ) : (
          <>
            <section
              className={classNames(
                "flex min-h-0 flex-col bg-panel max-sm:flex-1",
                // On a phone the code or the card machine's amount takes the place of the basket.
                basket.asking && "max-sm:hidden",
              )}
              aria-label={t("basket")}
            >
              <BandPanel onFind={focusSearch} />
              <BasketLines />
              <BasketActions />
              <div className="flex gap-2 p-3 sm:hidden">
                <Press className="flex-1 gap-1.5 px-1 whitespace-nowrap" onClick={focusSearch}>
                  <Search aria-hidden={true} size={20} />
                  {t("find")}
                </Press>
                <Press
                  className="flex-1 gap-1.5 px-1 whitespace-nowrap"
                  onClick={counter.holdOrRecall}
                >
                  <Pause aria-hidden={true} size={20} />
                  {t("hold")}
                </Press>
                <Press
                  className="flex-1 gap-1.5 px-1 whitespace-nowrap"
                  onClick={() => setBrowsing(true)}
                >
                  <Grid3x3 aria-hidden={true} size={20} />
                  {t("favourites")}
                </Press>
              </div>
            </section>
            <PayColumn onOther={() => counter.show({ kind: "amount" })} />
          </>
        )}
      </div>
      <KeyBar />
      <LiveLine />
    </main>
  )
}

function BasketActions() {
  const { counter, basket } = useCounter()
  const { view } = useTill()
  const t = useTranslations("sell")
  const { money } = useFormat()
  const isEmpty = basket.lines.length === 0
  const hasParts = lockOf(basket) === "parts"
  return (
    <div className="flex max-sm:hidden shrink-0 gap-2 p-3">
      {hasParts ? (
        <Press
          look="stop"
          className="flex-1 gap-1.5 px-1 whitespace-nowrap"
          onClick={counter.giveBack}
        >
          <Undo2 aria-hidden={true} size={18} />
          {t("giveBack", { amount: money(sumOfParts(basket)) })}
        </Press>
      ) : (
        <Press
          look="quiet"
          className="flex-1 gap-1.5 px-1 whitespace-nowrap"
          aria-disabled={isEmpty || lockOf(basket) !== null}
          onClick={counter.emptyBasket}
        >
          <Trash2 aria-hidden={true} size={18} />
          {t("drop")}
        </Press>
      )}
      <Press
        look="quiet"
        className="flex-1 gap-1.5 px-1 whitespace-nowrap"
        onClick={() => view.set("desk")}
      >
        <LayoutGrid aria-hidden={true} size={18} />
        {t("tasks")}
      </Press>
      <Press className="flex-1 gap-1.5 px-1 whitespace-nowrap" onClick={counter.holdOrRecall}>
        <Pause aria-hidden={true} size={18} />
        {t("hold")}
        <KeyCap>F8</KeyCap>
      </Press>
    </div>
  )
}

const KEYS = [
  ["F2", "find"],
  ["F3", "quantity"],
  ["*n", "times"],
  ["F6 F7", "discount"],
  ["F8", "hold"],
  ["F9", "exact"],
  ["F10", "other"],
  ["Del", "remove"],
  ["Ctrl P", "reprint"],
  ["Alt 1–9", "favourites"],
  ["Ctrl 1–4", "basket"],
] as const

function KeyBar() {
  const t = useTranslations("sell.keys")
  return (
    <footer className="sell-keys flex-wrap content-start gap-x-5 overflow-hidden border-t border-line bg-sunk px-3 text-small whitespace-nowrap">
      {KEYS.map(([key, word]) => (
        <span key={key} className="flex h-full items-center gap-2">
          <KeyCap>{key}</KeyCap>
          {t(word)}
        </span>
      ))}
    </footer>
  )
}

/** What a screen reader hears: the last line and the total; a refused scan at once. */
function LiveLine() {
  const { state, basket, replica, priced } = useCounter()
  const t = useTranslations()
  const format = useFormat()
  const { band } = state
  const line = band.kind === "added" ? basket.lines.find((l) => l.lineId === band.lineId) : null
  const sku = line ? replica?.sku(line.skuId) : null
  const polite =
    line && sku && priced.ok
      ? t("sell.live", {
          name: sku.tillName,
          qty: format.qty(line.qtyMilli, sku.unit),
          total: format.money(priced.totals.total),
        })
      : ""
  const refused =
    band.kind === "unknown"
      ? `${t("band.unknown")}. ${t("band.unknownText")}`
      : band.kind === "check-digit"
        ? `${t("band.checkDigit")}. ${t("band.checkDigitText")}`
        : ""
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {polite}
      </p>
      <p className="sr-only" role="alert">
        {refused}
      </p>
    </>
  )
}
