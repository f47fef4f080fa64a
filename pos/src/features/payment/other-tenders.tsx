import {
  Coins,
  CreditCard,
  FileCheck,
  FileText,
  Grid3x3,
  Keyboard,
  Percent,
  QrCode,
} from "lucide-react"
import { memo } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { KeyCap, Press } from "../../parts/buttons"

// The total changes with every scan and these do not: each is drawn when what it may do changes.

const way =
  "h-[4.375rem] min-w-0 flex-col gap-0.5 px-1 text-[0.9375rem] sm:max-lg:h-12 sm:max-lg:[&>svg]:hidden"

type MayPay = { isReady: boolean; onOther: () => void }

/** Another amount than the suggested ones. */
export const OtherAmount = memo(function OtherAmount({ isReady, onOther }: MayPay) {
  const t = useTranslations("pay")
  return (
    <Press
      look="quiet"
      aria-disabled={!isReady}
      className="tender-note gap-2 border-2 border-line2 px-1 whitespace-nowrap max-sm:hidden"
      onClick={() => {
        if (isReady) onOther()
      }}
    >
      <Keyboard aria-hidden={true} size={22} />
      {t("other")}
      <KeyCap>F10</KeyCap>
    </Press>
  )
})

/** The ways to pay that are no cash. */
export const OtherWays = memo(function OtherWays({
  isReady,
  hasBank,
  onOther,
}: MayPay & { hasBank: boolean }) {
  const { counter } = useTill()
  const t = useTranslations("pay")
  const look = isReady ? "plain" : "dashed"
  return (
    <div className="grid grid-flow-col auto-cols-fr gap-2 max-sm:hidden">
      {hasBank ? (
        <Press
          look={look}
          className={way}
          aria-disabled={!isReady}
          onClick={() => counter.ask("vietqr", counter.due() ?? 0)}
        >
          <QrCode aria-hidden={true} size={22} />
          {t("vietqr")}
        </Press>
      ) : null}
      <Press
        look={look}
        className={way}
        aria-disabled={!isReady}
        onClick={() => counter.ask("card", counter.due() ?? 0)}
      >
        <CreditCard aria-hidden={true} size={22} />
        {t("card")}
      </Press>
      <Press
        look={look}
        className={way}
        aria-disabled={!isReady}
        onClick={() => {
          if (isReady) onOther()
        }}
      >
        <Coins aria-hidden={true} size={22} />
        {t("split")}
      </Press>
    </div>
  )
})

/** To the discount on the whole basket, while no money of it is counted. */
export const BasketDiscount = memo(function BasketDiscount({
  mayDiscount,
}: {
  mayDiscount: boolean
}) {
  const { counter } = useTill()
  const t = useTranslations("pay")
  return (
    <Press
      look={mayDiscount ? "quiet" : "dashed"}
      aria-disabled={!mayDiscount}
      className="min-w-0 flex-1 gap-1.5 px-1 whitespace-nowrap"
      onClick={() => {
        if (mayDiscount) counter.show({ kind: "discount", lineId: null })
      }}
    >
      <Percent aria-hidden={true} size={18} />
      {t("discount")}
      <KeyCap>F7</KeyCap>
    </Press>
  )
})

/** To the VAT invoice; it says whether one is wanted for this basket. */
export const BasketInvoice = memo(function BasketInvoice({ isWanted }: { isWanted: boolean }) {
  const { counter } = useTill()
  const t = useTranslations("pay")
  const Icon = isWanted ? FileCheck : FileText
  return (
    <Press
      look={isWanted ? "dark" : "quiet"}
      aria-pressed={isWanted}
      className="min-w-0 flex-1 gap-1.5 px-1 whitespace-nowrap"
      onClick={() => counter.show({ kind: "invoice" })}
    >
      <Icon aria-hidden={true} size={18} />
      {t("invoice")}
      <KeyCap>F4</KeyCap>
    </Press>
  )
})

/** On a phone: every way but the exact amount and the notes. */
export const PhoneOther = memo(function PhoneOther({ isReady, onOther }: MayPay) {
  const t = useTranslations("pay")
  return (
    <Press
      aria-disabled={!isReady}
      className="tender-exact absolute right-3 bottom-3 w-[6.75rem] flex-col gap-1 sm:hidden"
      onClick={() => {
        if (isReady) onOther()
      }}
    >
      <Grid3x3 aria-hidden={true} size={20} />
      {t("otherShort")}
    </Press>
  )
})
