import type { RefundFact, SaleFact } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"

/** The paper of a refund: what came back of which receipt, the money, and a line to sign on. */
export function RefundSlip({ fact, sale }: { fact: RefundFact; sale: SaleFact }) {
  const { data } = useTill()
  const t = useTranslations("refund")
  const format = useFormat()
  const replica = useStore(data.replica)
  const outlet = replica?.outlet
  const lines = new Map(sale.lines.map((line) => [line.lineNo, line]))
  return (
    <article className="receipt-paper text-[12px] leading-[1.45]" lang="vi">
      <header className="text-center">
        <p className="font-bold">{outlet?.name}</p>
        <h2 className="font-text text-[16px] font-extrabold tracking-normal">{t("slip")}</h2>
      </header>
      <Pair left={t("slipNo")} right={fact.refundNo} />
      <Pair left={t("ofReceipt")} right={sale.receiptNo} />
      <Pair left={`${format.date(fact.at)} ${format.time(fact.at)}`} right="" />
      <hr className="my-1.5 border-t border-dashed border-current" />
      {fact.lines.map((line) => {
        const sold = lines.get(line.lineNo)
        return (
          <div key={line.lineNo} className="pb-1">
            <b>{sold?.name}</b>
            <Pair
              left={`${format.qty(line.qtyMilli, sold?.unit ?? "")} · ${t(`conditions.${line.condition}`)}`}
              right={`−${format.money(line.payable)}`}
            />
          </div>
        )
      })}
      <hr className="my-1 border-t-2 border-current" />
      <Pair left={t("toCustomer")} right={`${format.money(fact.total)} ₫`} />
      <p className="pt-1">{t("reasonIs", { reason: t(`reasons.${reasonOf(fact)}`) })}</p>
      <p className="pt-2 pb-10">{t("sign")}</p>
      {outlet?.seller.demo ? (
        <p className="border-2 border-current py-0.5 text-center text-[14px] font-extrabold">
          {t(data.isTraining ? "training" : "demo")}
        </p>
      ) : null}
    </article>
  )
}

const reasonOf = ({ reason }: RefundFact) => (reason === "void" ? "mistake" : reason)

function Pair({ left, right }: { left: string; right: string }) {
  return (
    <p className="flex items-baseline justify-between gap-2">
      <span>{left}</span>
      <b className="text-right">{right}</b>
    </p>
  )
}
