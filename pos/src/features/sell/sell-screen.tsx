import { useCallback, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { classNames } from "../../parts/class-names"
import { PaidPanel } from "../payment/paid-panel"
import { PayColumn } from "../payment/pay-column"
import { BandPanel } from "./band-panel"
import { BasketActions, PhoneActions } from "./basket-actions"
import { BasketLines } from "./basket-lines"
import { BasketTabs } from "./basket-tabs"
import { GoodsPane } from "./goods-pane"
import { createGoodsSearch } from "./goods-search"
import type { GroupChoice } from "./groups"
import { useHotkeys } from "./hotkeys"
import { KeyBar } from "./key-bar"
import { LiveLine } from "./live-line"
import { listenForScans } from "./scanner"
import { useCounterPart } from "./use-counter"

/** The sell screen: goods, basket, money. Everything a sale needs lies here, and nothing pops up. */
export function SellScreen({ onPrint }: { onPrint: () => void }) {
  const { counter, data } = useTill()
  const paid = useCounterPart((state) => state.paid)
  const isPad = useCounterPart((_, { pane }) => pane().kind !== "goods")
  /** What may be opened beside the receipt too; on a phone it lies over it. */
  const isBeside = useCounterPart(({ pane }) => pane.kind === "invoice" || pane.kind === "help")
  const isAsking = useCounterPart((_, { basket }) => Boolean(basket().asking))
  const t = useTranslations("sell")
  const searchRef = useRef<HTMLInputElement>(null)
  const [search] = useState(() => createGoodsSearch(data.replica))
  const [group, setGroup] = useState<GroupChoice>("favourites")
  /** Phone only: the page of goods lies over the basket. */
  const [isBrowsing, setBrowsing] = useState(false)
  const leaveGoods = useCallback(() => {
    setBrowsing(false)
    counter.leaveSearch()
  }, [counter])
  const browse = useCallback(() => setBrowsing(true), [])
  const focusSearch = useCallback(() => {
    setBrowsing(true)
    counter.search()
    requestAnimationFrame(() => searchRef.current?.focus())
  }, [counter])

  const openAmount = useCallback(() => counter.show({ kind: "amount" }), [counter])

  useEffect(
    () =>
      listenForScans((code, times) => {
        leaveGoods()
        counter.scan(code, times)
      }),
    [counter, leaveGoods],
  )
  useHotkeys({
    counter,
    focusSearch,
    printLast: onPrint,
    addFavourite: (index) => {
      const sku = data.replica.get()?.favourites[index]
      if (sku) counter.add(sku, null, "tap")
    },
    leave: () => {
      if (counter.store.get().paid) counter.closePaid()
      else counter.dismiss()
      counter.leaveSearch()
    },
  })
  return (
    <main
      className="sell"
      data-goods={((isBrowsing || isPad) && !paid) || isBeside ? "" : undefined}
      data-paid={paid ? "" : undefined}
    >
      <h1 className="sr-only">{t("title")}</h1>
      <section aria-label={t("goods")} className="sell-goods min-h-0 gap-2">
        <GoodsPane
          search={search}
          group={group}
          onGroup={setGroup}
          onLeave={leaveGoods}
          searchRef={searchRef}
        />
      </section>
      <BasketTabs />
      <div className="sell-work relative" data-paid={paid ? "" : undefined}>
        {paid ? (
          <PaidPanel
            key={paid.id}
            fact={paid}
            onPrint={onPrint}
            onInvoice={() => counter.show({ kind: "invoice" })}
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
                isAsking && "max-sm:hidden",
              )}
              aria-label={t("basket")}
            >
              <BandPanel onFind={focusSearch} />
              <BasketLines />
              <BasketActions />
              <PhoneActions onFind={focusSearch} onBrowse={browse} />
            </section>
            <PayColumn onOther={openAmount} />
          </>
        )}
      </div>
      <KeyBar />
      <LiveLine />
    </main>
  )
}
