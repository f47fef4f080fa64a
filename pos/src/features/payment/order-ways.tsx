import { CreditCard, QrCode } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useStore } from "../../parts/use-store"
import type { OrderMoney } from "./order-money"

/** The ways to pay so many đồng of a web order that are no cash; nothing may be asked for yet: 0. */
export function OrderWays({ money, amount }: { money: OrderMoney; amount: number }) {
  const { data } = useTill()
  const t = useTranslations("pay")
  const replica = useStore(data.replica)
  const { isBusy } = useStore(money.state)
  const mayAsk = amount > 0 && !isBusy
  const ask = (kind: "vietqr" | "card") => {
    if (mayAsk) void money.ask(kind, amount)
  }
  const look = mayAsk ? "plain" : "dashed"
  return (
    <div className="grid grid-flow-col auto-cols-fr gap-2">
      {replica?.outlet.seller.bank ? (
        <Press look={look} aria-disabled={!mayAsk} className="h-14" onClick={() => ask("vietqr")}>
          <QrCode aria-hidden={true} size={22} />
          {t("vietqr")}
        </Press>
      ) : null}
      <Press look={look} aria-disabled={!mayAsk} className="h-14" onClick={() => ask("card")}>
        <CreditCard aria-hidden={true} size={22} />
        {t("card")}
      </Press>
    </div>
  )
}
