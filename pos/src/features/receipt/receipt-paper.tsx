import type { SaleFact } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { askedInvoices } from "../../data/asked-invoices"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"
import { receiptAddress } from "./receipt-address"
import { ReceiptCode } from "./receipt-code"
import { vatRows } from "./vat-rows"

const STARS = "★★★★★"

export type ReceiptProps = { fact: SaleFact; isCopy?: boolean }

/**
 * The receipt of one sale, from the fact alone: a later change of price or certificate never changes it.
 * Beside the fact it says that a VAT invoice was asked for.
 */
export function ReceiptPaper({ fact, isCopy }: ReceiptProps) {
  const { data } = useTill()
  const t = useTranslations("receipt")
  const format = useFormat()
  const isInvoiceAsked = useStore(askedInvoices).has(fact.id)
  const replica = useStore(data.replica)
  const outlet = replica?.outlet
  const cashier = replica?.staff.find((person) => person.id === fact.staffId)?.name ?? ""
  return (
    <article
      aria-label={t("label", { number: fact.receiptNo })}
      className="receipt-paper text-[12px] leading-[1.45]"
      lang="vi"
    >
      <header className="text-center">
        <p className="text-[17px] font-extrabold">{t("brand")}</p>
        <p className="font-bold">{outlet?.name}</p>
        {outlet?.address ? <p>{outlet.address}</p> : null}
        <p>
          {outlet?.seller.name}
          {outlet?.seller.taxId ? ` · ${t("taxId", { id: outlet.seller.taxId })}` : ""}
        </p>
      </header>
      <Cut />
      <h2 className="text-center font-text text-[16px] font-extrabold tracking-normal">
        {t("title")}
      </h2>
      {isCopy ? <p className="text-center font-bold">{t("copy")}</p> : null}
      <Pair left={t("number")} right={<b>{fact.receiptNo}</b>} />
      <Pair
        left={`${format.date(fact.at)} ${format.time(fact.at)}`}
        right={t("cashier", { name: cashier.split(/\s+/).at(-1) ?? "" })}
      />
      <p>{t("customer")}</p>
      {isInvoiceAsked ? <p className="font-bold">{t("invoiceAsked")}</p> : null}
      <Cut />
      <ul>
        {fact.lines.map((line) => (
          <li key={line.lineNo} className="pb-1">
            <b>
              {line.name} {line.badge ? STARS.slice(0, line.badge.stars) : ""}
            </b>
            <Pair
              left={`${format.qty(line.qtyMilli, line.unit)} × ${format.money(line.unitPrice)}`}
              right={<b>{format.money(line.payable + line.discount)}</b>}
            />
            {line.expiresOn ? (
              <p>
                {line.lotNo === null
                  ? t("until", { day: format.day(line.expiresOn) })
                  : t("lot", { lot: line.lotNo, day: format.day(line.expiresOn) })}
              </p>
            ) : null}
            {line.discount > 0 ? (
              <Pair left={t("discount")} right={<b>−{format.money(line.discount)}</b>} />
            ) : null}
          </li>
        ))}
      </ul>
      {fact.promotions?.map(({ promotionId, name, amount }) => (
        <p key={promotionId}>{t("promotion", { name, amount: format.money(amount) })}</p>
      ))}
      <hr className="my-1 border-t-2 border-current" />
      {fact.totals.rounding === 0 ? null : (
        <Pair left={t("rounding")} right={format.money(fact.totals.rounding)} />
      )}
      <Pair
        className="text-[20px] font-extrabold"
        left={t("total")}
        right={`${format.money(fact.totals.total)} ₫`}
      />
      {fact.tenders.map((tender, i) => (
        <Pair key={i} left={t(`tenders.${tender.kind}`)} right={format.money(tender.amount)} />
      ))}
      {fact.tenders.some((tender) => tender.kind === "cash") ? (
        <Pair
          className="text-[15px] font-bold"
          left={t("change")}
          right={format.money(fact.change)}
        />
      ) : null}
      {fact.tenders.map((tender, i) =>
        tender.kind === "vietqr" && tender.reference !== null ? (
          <Pair key={i} left={t("purpose")} right={tender.reference} />
        ) : null,
      )}
      <Cut />
      <VatLines fact={fact} />
      <Cut />
      {fact.lines.some((line) => line.badge) ? <p>{t("stars")}</p> : null}
      {outlet?.shopUrl ? (
        <>
          <ReceiptCode url={receiptAddress(outlet.shopUrl, fact.publicCode)} />
          <Cut />
        </>
      ) : null}
      <footer className="text-center font-bold">
        <p>{t("thanks")}</p>
        <p>{t("wish")}</p>
        {outlet?.seller.demo ? (
          <p className="mt-2 border-2 border-current py-0.5 text-[14px] font-extrabold">
            {t(data.isTraining ? "training" : "demo")}
          </p>
        ) : null}
      </footer>
    </article>
  )
}

function VatLines({ fact }: { fact: SaleFact }) {
  const t = useTranslations("receipt")
  const format = useFormat()
  const rows = vatRows(fact)
  const rated = rows.filter((row) => row.kind === "RATE")
  return (
    <>
      {rated.length > 0 ? <p>{t("vatTitle")}</p> : null}
      {rows.map((row) => {
        if (row.kind === "RATE") {
          return (
            <Pair
              key={row.rateBp}
              left={t("vatRow", {
                rate: String(row.rateBp / 100).replace(".", ","),
                net: format.money(row.net),
              })}
              right={format.money(row.vat)}
            />
          )
        }
        const word = row.kind === "DIRECT" ? t("direct") : t("notSubject")
        return <Pair key={row.kind} left={word} right={format.money(row.payable)} />
      })}
    </>
  )
}

function Cut() {
  return <hr className="my-1.5 border-t border-dashed border-current" />
}

function Pair({
  left,
  right,
  className,
}: {
  left: string
  right: React.ReactNode
  className?: string
}) {
  return (
    <p className={`flex items-baseline justify-between gap-2 ${className ?? ""}`}>
      <span>{left}</span>
      <span className="text-right">{right}</span>
    </p>
  )
}
