import type { PublicReceipt } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatFigure, formatMoment } from "@/lib/text/format"
import { Vi } from "../catalogue/vi"
import { Pair } from "./pair"
import { ReceiptLine } from "./receipt-line"
import { VatRows } from "./vat-rows"

const TENDERS = ["cash", "vietqr", "card", "voucher"] as const
type Tender = (typeof TENDERS)[number]

const isTender = (kind: string): kind is Tender => TENDERS.some((one) => one === kind)

/** The receipt as the till prints it, black on white in both themes. */
export function ReceiptPaper({ receipt, code }: { receipt: PublicReceipt; code: string }) {
  const t = useTranslations("receipt")
  const locale = useLocale()
  const { outlet, seller, totals, lines } = receipt
  const money = (amount: number) => formatFigure(amount, locale).replace("-", "−")
  return (
    <article aria-label={t("label", { number: receipt.receiptNo })} className="receipt-paper">
      <header className="text-center">
        <p className="text-[1.375rem] font-[800]">{t("brand")}</p>
        <p className="font-[700]">
          <Vi>{outlet.name}</Vi>
        </p>
        {outlet.address && <p>{outlet.address}</p>}
        <p>
          <Vi>{seller.name}</Vi>
          {seller.taxId && ` · ${t("taxId", { id: seller.taxId })}`}
        </p>
      </header>
      <Cut />
      <h2 className="text-center text-[1.25rem] font-[800]">{t("heading")}</h2>
      <Pair left={t("number")} right={<b>{receipt.receiptNo}</b>} />
      <p>{formatMoment(receipt.at, locale)}</p>
      <p>{t("customer")}</p>
      <Cut />
      <ul>
        {lines.map((line, index) => (
          <ReceiptLine key={index} line={line} money={money} />
        ))}
      </ul>
      {receipt.promotions.map(({ name, amount }) => (
        <p key={name}>
          {t("promotion", { amount: money(amount) })} <Vi>{name}</Vi>
        </p>
      ))}
      <hr className="my-2 border-t-2 border-current" />
      {totals.rounding !== 0 && <Pair left={t("rounding")} right={money(totals.rounding)} />}
      <Pair
        className="text-[1.5rem] font-[800]"
        left={t("total")}
        right={`${money(totals.total)} ₫`}
      />
      {receipt.tenders.map(({ kind, amount }) => (
        <Pair
          key={kind}
          left={t(`tenders.${isTender(kind) ? kind : "other"}`)}
          right={money(amount)}
        />
      ))}
      <Pair className="font-[700]" left={t("change")} right={money(receipt.change)} />
      <Cut />
      <VatRows rows={receipt.vatRows} money={money} />
      <Cut />
      {lines.some((line) => line.stars !== null) && <p>{t("stars")}</p>}
      <p>
        {t("code")}: <span className="break-all">{code}</span>
      </p>
      <Cut />
      <footer className="text-center font-[700]">
        <p>{t("thanks")}</p>
        <p>{t("wish")}</p>
        {seller.demo && <p className="mt-3 border-2 border-current py-1 font-[800]">{t("demo")}</p>}
      </footer>
    </article>
  )
}

function Cut() {
  return <hr className="my-2.5 border-t border-dashed border-current" />
}
