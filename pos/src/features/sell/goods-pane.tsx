import type { PosSku } from "@ocop/contracts"
import { ArrowRight } from "lucide-react"
import { lazy, memo, Suspense, useCallback, useRef, useSyncExternalStore } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { fetchedAhead } from "../../parts/fetched-ahead"
import { useFormat } from "../../parts/format"
import type { Pane } from "./counter/counter-state"
import type { GoodsSearch } from "./goods-search"
import type { GroupChoice } from "./groups"
import { SearchBox } from "./search-box"
import { SearchHits } from "./search-hits"
import { Groups, Tiles } from "./tiles"
import { useCounter, useCounterPart } from "./use-counter"

// Kept by the service worker like the rest, but no part of the way to the first scan.
const CameraPane = lazy(async () => ({
  default: (await import("./camera-pane")).CameraPane,
}))
const GiftPane = lazy(async () => ({
  default: (await import("../gifts/gift-pane")).GiftPane,
}))
const VoucherPane = lazy(async () => ({
  default: (await import("../voucher/voucher-pane")).VoucherPane,
}))
const HelpPane = lazy(async () => ({
  default: (await import("../help/help-pane")).HelpPane,
}))
const InvoicePane = lazy(async () => ({
  default: (await import("../invoice/invoice-pane")).InvoicePane,
}))
const UnseenApproval = lazy(async () => ({
  default: (await import("../payment/unseen-approval")).UnseenApproval,
}))
const LotPane = lazy(async () => ({
  default: (await import("../lots/lot-pane")).LotPane,
}))
const DiscountPane = fetchedAhead(
  async () => (await import("../discount/discount-pane")).DiscountPane,
)
const AmountPad = fetchedAhead(async () => (await import("../payment/amount-pad")).AmountPad)
const QuantityPad = fetchedAhead(async () => (await import("./quantity-pad")).QuantityPad)

export type GoodsPaneProps = {
  /** The words looked for; they outlive the pad that takes the place of the goods. */
  search: GoodsSearch
  group: GroupChoice
  onGroup: (group: GroupChoice) => void
  /** Phone only: back from the page of goods. */
  onLeave: () => void
  searchRef: React.RefObject<HTMLInputElement | null>
}

/** The left column: search, groups and tiles, or the pad that took their place. */
export function GoodsPane(props: GoodsPaneProps) {
  const { counter } = useTill()
  const pane = useCounterPart((_, counter) => counter.pane())
  if (pane.kind === "goods") return <Goods {...props} />
  return (
    <Suspense fallback={null}>
      <Pad
        pane={pane}
        onClose={() => {
          if (pane.kind === "weigh") counter.leaveUnweighed()
          else counter.show({ kind: "goods" })
        }}
      />
    </Suspense>
  )
}

function Pad({ pane, onClose }: { pane: Exclude<Pane, { kind: "goods" }>; onClose: () => void }) {
  switch (pane.kind) {
    case "discount":
      return (
        <DiscountPane
          key={pane.lineId}
          lineId={pane.lineId}
          wanted={pane.wanted ?? null}
          onClose={onClose}
        />
      )
    case "gifts":
      return <GiftPane onClose={onClose} />
    case "voucher":
      return <VoucherPane onClose={onClose} />
    case "help":
      return <HelpPane onClose={onClose} />
    case "invoice":
      return <InvoicePane onClose={onClose} />
    case "unseen":
      return <UnseenApproval onClose={onClose} />
    case "lot":
      return <LotPane key={pane.lineId} lineId={pane.lineId} onClose={onClose} />
    case "camera":
      return <CameraPane onClose={onClose} />
    case "amount":
      return <AmountPad onClose={onClose} />
    case "weigh":
      return <QuantityPad key={pane.id} pane={pane} onClose={onClose} />
    case "quantity":
      return <QuantityPad pane={pane} onClose={onClose} />
  }
}

function Goods({ search, group, onGroup, onLeave, searchRef }: GoodsPaneProps) {
  const { counter, view, wantedElsewhere } = useTill()
  const isSearching = useSyncExternalStore(search.subscribe, () => search.hits() !== null)
  const waiting = useCounterPart((_, { basket }) => Boolean(basket().toWeigh?.length))
  const add = useCallback(
    (sku: PosSku) => {
      counter.add(sku, null, "tap")
      onLeave()
    },
    [counter, onLeave],
  )
  const addFound = useCallback(
    (sku: PosSku) => {
      add(sku)
      search.text.set("")
    },
    [add, search],
  )
  const reserve = useCallback(
    (sku: PosSku) => {
      wantedElsewhere.set(sku)
      view.set("reserve")
    },
    [view, wantedElsewhere],
  )
  const addFirst = useCallback(() => {
    const first = search.hits()?.[0]
    if (first) addFound(first)
  }, [search, addFound])
  const openCamera = useCallback(() => counter.show({ kind: "camera" }), [counter])
  // What was drawn once stays: to the first letter, and back from it, nothing is built.
  const hasSearched = useRef(false)
  if (isSearching) hasSearched.current = true
  return (
    <>
      <SearchBox
        text={search.text}
        onLeave={waiting ? counter.leaveSearch : null}
        onEnter={addFirst}
        onCamera={openCamera}
        fieldRef={searchRef}
      />
      {hasSearched.current ? (
        <SearchHits search={search} onAdd={addFound} onReserve={reserve} />
      ) : null}
      <div hidden={isSearching} className="contents">
        <Groups group={group} onGroup={onGroup} />
        <Tiles group={group} onAdd={add} />
      </div>
      <PhoneFoot onLeave={onLeave} />
    </>
  )
}

const PhoneFoot = memo(function PhoneFoot({ onLeave }: { onLeave: () => void }) {
  const { priced } = useCounter()
  const t = useTranslations("sell")
  const { money } = useFormat()
  return (
    <div className="-mx-3 flex mt-auto shrink-0 items-center justify-between gap-3 border-t border-line2 bg-panel p-3 sm:hidden">
      <b className="text-title tabular-nums">{money(priced.ok ? priced.totals.total : 0)} ₫</b>
      <Press look="solid" className="h-[4.5rem] px-6 text-large font-bold" onClick={onLeave}>
        {t("toBasket")}
        <ArrowRight aria-hidden={true} />
      </Press>
    </div>
  )
})
