import { Check, CreditCard, X } from "lucide-react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useSeenOnOpen } from "../pickup/use-seen-on-open"

/** Beside the cash for a web order: the customer pays it by card. */
export function CardWay({ mayAsk, onAsk }: { mayAsk: boolean; onAsk: () => void }) {
  const t = useTranslations("pay")
  return (
    <Press
      look={mayAsk ? "plain" : "dashed"}
      aria-disabled={!mayAsk}
      className="h-14"
      onClick={() => {
        if (mayAsk) onAsk()
      }}
    >
      <CreditCard aria-hidden={true} size={22} />
      {t("card")}
    </Press>
  )
}

type Props = {
  /** Đồng. */
  amount: number
  isBusy: boolean
  onDrop: () => void
  /** The machine said so. */
  onPaid: () => void
}

/** A customer pays for a web order at the card machine, which answers at once. */
export function CardAsk({ amount, isBusy, onDrop, onPaid }: Props) {
  const t = useTranslations("ask")
  const format = useFormat()
  // On a phone it would lie below the list.
  const seen = useSeenOnOpen()
  const once = (act: () => void) => () => {
    if (!isBusy) act()
  }
  return (
    <div ref={seen} className="flex flex-1 flex-col gap-2">
      <h2 className="font-text text-[1.0625rem] font-medium tracking-normal text-ink2">
        {t("byCard")}
      </h2>
      <p className="text-total whitespace-nowrap tabular-nums max-sm:text-[2.25rem]">
        {format.money(amount)}
        <span className="ml-0.5 text-[0.6em]">₫</span>
      </p>
      <div role="status">
        <Tag tone="info" icon={<CreditCard />} block={true}>
          {t("onMachine")}
        </Tag>
      </div>
      <Press className="mt-auto" aria-disabled={isBusy} onClick={once(onDrop)}>
        <X aria-hidden={true} size={20} />
        {t("dropCard")}
      </Press>
      <Press
        look={isBusy ? "dashed" : "solid"}
        aria-disabled={isBusy}
        className="min-h-[4.25rem] shrink-0 text-amount font-bold"
        onClick={once(onPaid)}
      >
        <Check aria-hidden={true} />
        {t("machineOk")}
      </Press>
    </div>
  )
}
