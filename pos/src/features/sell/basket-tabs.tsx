import { Check, CircleCheck, Pause, Plus, Timer } from "lucide-react"
import { useTranslations } from "use-intl"
import { type BasketDraft, hasGoods, sumOfParts } from "../../data/basket-draft"
import { priceDraft } from "../../data/sale-fact"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { useNow } from "../../parts/use-now"
import { MAX_BASKETS } from "./counter/counter-state"
import { useCounter } from "./use-counter"
import { useGoodsCount } from "./use-goods-count"

/** The baskets as tabs: the one at the counter, those on hold, and a new one. */
export function BasketTabs() {
  const { counter, state, basket } = useCounter()
  const t = useTranslations("sell")
  const isFull = state.baskets.length >= MAX_BASKETS
  const mayStart = !isFull && hasGoods(basket)
  return (
    <nav
      aria-label={t("baskets")}
      className="sell-tabs flex items-end gap-1.5 pr-3 pl-3 sm:pl-0 max-lg:sm:pl-3"
    >
      {state.baskets.map((draft) => (
        <BasketTab key={draft.id} draft={draft} isActive={draft.id === state.active} />
      ))}
      <Press
        look="dashed"
        aria-disabled={!mayStart}
        onClick={counter.startBasket}
        className="h-full min-h-0 rounded-b-none border-b-0 bg-transparent max-sm:px-2"
        aria-label={t("newBasket")}
      >
        <Plus aria-hidden={true} size={20} />
        <span className="max-sm:hidden">{t("newBasket")}</span>
      </Press>
    </nav>
  )
}

function BasketTab({ draft, isActive }: { draft: BasketDraft; isActive: boolean }) {
  const { counter, state } = useCounter()
  const t = useTranslations("sell")
  const { money } = useFormat()
  const goods = useGoodsCount(draft.lines)
  const { paid } = state
  const title = isActive ? (paid ? t("justPaid") : t("selling")) : t("basketNo", { no: draft.slot })
  return (
    <button
      type="button"
      aria-current={isActive ? "true" : undefined}
      onClick={() => counter.open(draft.id)}
      className={classNames(
        "flex h-full min-w-0 flex-1 cursor-pointer items-center gap-3 rounded-t-panel border border-b-0 px-2.5 text-left max-sm:gap-1.5 max-sm:px-2",
        isActive
          ? "border-line bg-panel shadow-[inset_0_5px_0_var(--color-peel)] max-sm:flex-[1.6]"
          : "border-line2/60 bg-sunk max-sm:max-w-24",
      )}
    >
      <span
        className={classNames(
          "grid size-8 shrink-0 place-items-center rounded-control font-bold max-sm:size-7",
          isActive ? "bg-peel text-on-peel" : "border-2 border-line2",
        )}
      >
        {draft.slot}
      </span>
      <span className="min-w-0 leading-tight">
        <b className={classNames("block truncate", !isActive && "max-sm:hidden")}>{title}</b>
        <span className="flex items-center gap-1.5 truncate text-small text-ink2 tabular-nums">
          {isActive && paid ? (
            <>
              <Check aria-hidden={true} size={14} className="shrink-0 max-sm:hidden" />
              <span className="truncate max-sm:hidden">{money(paid.totals.total)}</span>
            </>
          ) : isActive ? (
            <span className="truncate max-sm:hidden">{goods || t("nothingYet")}</span>
          ) : (
            <Waiting draft={draft} />
          )}
        </span>
      </span>
    </button>
  )
}

function Waiting({ draft }: { draft: BasketDraft }) {
  const { data, replica } = useCounter()
  const t = useTranslations("sell")
  const format = useFormat()
  const nowMs = useNow(data.now, 15_000)
  const priced = replica ? priceDraft(draft, replica, data.today()) : null
  const total = priced?.ok ? priced.totals.total : 0
  if (draft.asking) {
    return (
      <>
        <Timer aria-hidden={true} size={14} className="shrink-0 text-info-ink" />
        <span className="truncate">
          {t(`${draft.asking.kind}Asked`, { amount: format.short(draft.asking.amount) })}
        </span>
      </>
    )
  }
  if (total > 0 && sumOfParts(draft) >= total) {
    return (
      <b className="flex min-w-0 items-center gap-1.5 text-tea">
        <CircleCheck aria-hidden={true} size={14} className="shrink-0" />
        <span className="truncate">{t("paidUp")}</span>
      </b>
    )
  }
  return (
    <>
      <Pause aria-hidden={true} size={14} className="shrink-0 max-sm:hidden" />
      <span className="truncate max-sm:hidden">
        {t("waiting", {
          amount: format.money(total),
          age: format.age(nowMs - (draft.heldAt ?? draft.changedAt)),
        })}
      </span>
      <b className="text-ink sm:hidden">{format.short(total)}</b>
    </>
  )
}
