import type { PosSku } from "@ocop/contracts"
import { ArrowRight, Camera, Check, Search, X } from "lucide-react"
import { lazy, Suspense, useCallback, useMemo } from "react"
import { useTranslations } from "use-intl"
import { KeyCap, Press } from "../../parts/buttons"
import { fetchedAhead } from "../../parts/fetched-ahead"
import { useFormat } from "../../parts/format"
import type { Pane } from "./counter/counter-state"
import { GROUPS, type GroupChoice, skusOf } from "./groups"
import { SearchHits } from "./search-hits"
import { Tile } from "./tile"
import { useCounter } from "./use-counter"

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
const DiscountPane = fetchedAhead(
  async () => (await import("../discount/discount-pane")).DiscountPane,
)
const AmountPad = fetchedAhead(async () => (await import("../payment/amount-pad")).AmountPad)
const QuantityPad = fetchedAhead(async () => (await import("./quantity-pad")).QuantityPad)

/** Whether there can be a picture to find codes in. */
const HAS_CAMERA = "mediaDevices" in navigator

/** What fits on the screen; whoever looks for more types on. */
const MOST_HITS = 12

export type GoodsPaneProps = {
  text: string
  onText: (text: string) => void
  group: GroupChoice
  onGroup: (group: GroupChoice) => void
  /** Phone only: back from the page of goods. */
  onLeave: () => void
  searchRef: React.RefObject<HTMLInputElement | null>
}

/** The left column: search, groups and tiles, or the pad that took their place. */
export function GoodsPane(props: GoodsPaneProps) {
  const { counter, state } = useCounter()
  const { pane } = state
  if (pane.kind === "goods") return <Goods {...props} />
  return (
    <Suspense fallback={null}>
      <Pad pane={pane} onClose={() => counter.show({ kind: "goods" })} />
    </Suspense>
  )
}

function Pad({ pane, onClose }: { pane: Exclude<Pane, { kind: "goods" }>; onClose: () => void }) {
  switch (pane.kind) {
    case "discount":
      return <DiscountPane key={pane.lineId} lineId={pane.lineId} onClose={onClose} />
    case "gifts":
      return <GiftPane onClose={onClose} />
    case "voucher":
      return <VoucherPane onClose={onClose} />
    case "camera":
      return <CameraPane onClose={onClose} />
    case "amount":
      return <AmountPad onClose={onClose} />
    default:
      return <QuantityPad pane={pane} onClose={onClose} />
  }
}

function Goods({ text, onText, group, onGroup, onLeave, searchRef }: GoodsPaneProps) {
  const { counter, replica } = useCounter()
  const t = useTranslations("sell")
  const hits = useMemo(
    () => (text.trim() === "" ? null : (replica?.search(text, MOST_HITS) ?? [])),
    [replica, text],
  )
  const add = useCallback(
    (sku: PosSku) => {
      counter.add(sku, null, "tap")
      onLeave()
    },
    [counter, onLeave],
  )
  const addFromSearch = (sku: PosSku) => {
    add(sku)
    onText("")
  }
  const first = hits?.[0]
  return (
    <>
      <search>
        <form
          className="flex h-13 shrink-0 items-stretch rounded-panel border-2 border-line2 bg-panel focus-within:border-tea"
          onSubmit={(event) => {
            event.preventDefault()
            if (first) addFromSearch(first)
          }}
        >
          <Search aria-hidden={true} size={22} className="mx-4 self-center text-ink2" />
          <input
            ref={searchRef}
            type="search"
            aria-label={t("searchLabel")}
            placeholder={t("search")}
            value={text}
            onChange={(event) => onText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") {
                onText("")
                event.currentTarget.blur()
              }
            }}
            autoComplete="off"
            spellCheck={false}
            className="min-w-0 flex-1 bg-transparent text-[1.0625rem] outline-none! shadow-none! placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
          />
          {text === "" ? (
            <>
              <span className="mr-3 self-center">
                <KeyCap>F2</KeyCap>
              </span>
              {HAS_CAMERA ? (
                <Press
                  look="bare"
                  className="border-l border-l-line"
                  aria-label={t("camera")}
                  onClick={() => counter.show({ kind: "camera" })}
                >
                  <Camera aria-hidden={true} size={22} />
                </Press>
              ) : null}
            </>
          ) : (
            <Press look="bare" className="border-l border-l-line" onClick={() => onText("")}>
              <X aria-hidden={true} size={18} />
              {t("clear")}
            </Press>
          )}
        </form>
      </search>
      {hits ? (
        <SearchHits hits={hits} text={text} onAdd={addFromSearch} />
      ) : (
        <>
          <Groups group={group} onGroup={onGroup} />
          <Tiles group={group} onAdd={add} />
        </>
      )}
      <PhoneFoot onLeave={onLeave} />
    </>
  )
}

function Groups({ group, onGroup }: { group: GroupChoice; onGroup: (group: GroupChoice) => void }) {
  const t = useTranslations("sell")
  const choices: GroupChoice[] = ["favourites", ...GROUPS, "all"]
  return (
    <div
      role="toolbar"
      aria-label={t("groups")}
      className="flex shrink-0 gap-1 overflow-x-auto [scrollbar-width:none]"
    >
      {choices.map((choice) => (
        <Press
          key={choice}
          look={choice === group ? "dark" : "quiet"}
          aria-pressed={choice === group}
          onClick={() => onGroup(choice)}
          className="min-w-max flex-1 gap-1 px-1.5 text-[0.875rem] whitespace-nowrap"
        >
          {choice === group ? <Check aria-hidden={true} size={16} className="shrink-0" /> : null}
          {t(choice)}
        </Press>
      ))}
    </div>
  )
}

function Tiles({ group, onAdd }: { group: GroupChoice; onAdd: (sku: PosSku) => void }) {
  const { data, replica, basket } = useCounter()
  const t = useTranslations("sell")
  const skus = useMemo(() => (replica ? skusOf(group, replica) : []), [group, replica])
  const inBasket = new Map<string, number>()
  for (const line of basket.lines) {
    inBasket.set(line.skuId, (inBasket.get(line.skuId) ?? 0) + line.qtyMilli)
  }
  if (skus.length === 0) return <p className="p-4 text-ink2">{t("emptyGroup")}</p>
  return (
    <div className="goods-grid pb-2">
      {skus.map((sku, i) => (
        <Tile
          key={sku.id}
          sku={sku}
          stockMilli={data.stockOf(sku.id)}
          inBasketMilli={inBasket.get(sku.id) ?? 0}
          hotkey={group === "favourites" && i < 9 ? i + 1 : null}
          onAdd={onAdd}
        />
      ))}
    </div>
  )
}

function PhoneFoot({ onLeave }: { onLeave: () => void }) {
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
}
