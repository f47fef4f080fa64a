import type { SaleFact } from "@ocop/contracts"
import { changeNotes } from "@ocop/pricing"
import {
  CircleCheck,
  CloudUpload,
  FileText,
  Grid3x3,
  Landmark,
  Printer,
  ReceiptText,
  ScanBarcode,
} from "lucide-react"
import { lazy, Suspense, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { BankNote } from "../../parts/bank-note"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { Receipt } from "../receipt/receipt"
import { toldByBank } from "./told-by-bank"

const ReceiptPhone = lazy(async () => ({
  default: (await import("../receipt/receipt-phone")).ReceiptPhone,
}))
const VoidSale = lazy(async () => ({
  default: (await import("../refund/void-sale")).VoidSale,
}))

/** After the commit: what to give back, in large figures and in notes. No button lies where money was taken. */
export function PaidPanel({
  fact,
  onPrint,
  onInvoice,
  onBrowse,
}: {
  fact: SaleFact
  onPrint: () => void
  onInvoice: () => void
  /** Phone only: to the goods, for the next customer. */
  onBrowse: () => void
}) {
  const [showsReceipt, setShowsReceipt] = useState(false)
  return (
    <>
      <section className="flex min-h-0 flex-col gap-4 overflow-y-auto bg-panel px-4 pt-4 pb-3 sm:px-6 sm:pt-5 max-sm:flex-1">
        {showsReceipt ? (
          <>
            <div className="mx-auto w-80 border border-line p-3 receipt-paper">
              <Receipt fact={fact} />
            </div>
            <Suspense>
              <ReceiptPhone saleId={fact.id} />
            </Suspense>
          </>
        ) : (
          <ChangeView fact={fact} />
        )}
        <NextCustomer className="max-sm:hidden" />
      </section>
      <Summary
        fact={fact}
        showsReceipt={showsReceipt}
        onToggle={() => setShowsReceipt((was) => !was)}
        onPrint={onPrint}
        onInvoice={onInvoice}
        onBrowse={onBrowse}
      />
      <NextCustomer className="min-h-[9.5rem] sm:hidden shrink-0 rounded-none border-x-0 border-b-0" />
    </>
  )
}

function ChangeView({ fact }: { fact: SaleFact }) {
  const t = useTranslations("paid")
  const format = useFormat()
  const { notes, remainder } = changeNotes(fact.change)
  const told = toldByBank(fact.tenders)
  return (
    <>
      <Tag tone="good" icon={<CircleCheck />} className="self-start text-amount">
        {t("saved", { time: format.clock(fact.at) })}
      </Tag>
      {told > 0 ? (
        <Tag tone="good" icon={<Landmark />} className="self-start text-amount">
          {t("told", { amount: format.money(told) })}
        </Tag>
      ) : null}
      <div role="status">
        <h2 className="font-head text-[1.5rem] font-bold">
          {fact.change > 0 ? t("give") : t("none")}
        </h2>
        <p
          data-testid="change"
          className={classNames(
            "text-change whitespace-nowrap tabular-nums",
            format.money(fact.change).length > 7
              ? "text-[clamp(3rem,5.9vw,6.25rem)]"
              : "text-[clamp(4.25rem,7.5vw,6.25rem)]",
          )}
        >
          {format.money(fact.change)}
          <span className="ml-1 text-[0.42em] max-sm:hidden">₫</span>
        </p>
      </div>
      {fact.change > 0 ? (
        <ul aria-label={t("notes")} className="grid grid-cols-2 gap-x-4 gap-y-2.5">
          {notes.map(({ note, count }) => (
            <li key={note} className="flex items-center gap-3 whitespace-nowrap">
              <b className="min-w-10">{t("pieces", { count })}</b>
              <BankNote note={note} className="h-11 w-28 text-amount sm:h-16 sm:w-36" />
            </li>
          ))}
          {remainder > 0 ? (
            <li className="self-center font-semibold">
              {t("rest", { amount: format.money(remainder) })}
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  )
}

function NextCustomer({ className }: { className: string }) {
  const t = useTranslations("paid")
  return (
    <p
      className={classNames(
        "mt-auto flex items-center gap-5 rounded-panel border-2 border-peel bg-peel-wash px-5 py-3.5",
        className,
      )}
    >
      <ScanBarcode aria-hidden={true} size={36} className="shrink-0" />
      <span>
        <b className="block font-head text-large">{t("next")}</b>
        <span className="leading-tight">{t("nextText")}</span>
      </span>
    </p>
  )
}

function Summary({
  fact,
  showsReceipt,
  onToggle,
  onPrint,
  onInvoice,
  onBrowse,
}: {
  fact: SaleFact
  showsReceipt: boolean
  onToggle: () => void
  onPrint: () => void
  onInvoice: () => void
  onBrowse: () => void
}) {
  const { data } = useTill()
  const t = useTranslations("paid")
  const { money } = useFormat()
  const { sales: waiting } = useStore(data.sync.status)
  const given = fact.tenders.reduce((sum, tender) => sum + tender.amount, 0)
  return (
    <aside className="flex min-h-0 flex-col gap-3 border-l border-line bg-sunk px-4 pt-4 pb-3 max-sm:shrink-0 max-sm:border-t max-sm:border-l-0">
      <p className="max-sm:flex max-sm:justify-between">
        <span className="block text-ink2">{t("receiptNo")}</span>
        <b className="text-amount tabular-nums">{fact.receiptNo}</b>
      </p>
      <dl className="grid gap-1.5 border-y border-line py-3 text-amount font-medium tabular-nums max-sm:hidden">
        <Row word={t("due")} value={money(fact.totals.total)} />
        <Row word={t("given")} value={money(given)} />
        <Row word={t("change")} value={money(fact.change)} />
      </dl>
      {waiting > 0 ? (
        <Tag tone="careful" icon={<CloudUpload />} className="self-start">
          {t("queued", { count: waiting })}
        </Tag>
      ) : (
        <Tag tone="good" icon={<CircleCheck />} className="self-start">
          {t("sent")}
        </Tag>
      )}
      <div className="mt-auto min-h-12">
        <Suspense>
          <VoidSale fact={fact} />
        </Suspense>
      </div>
      <div className="grid gap-2 max-sm:grid-cols-4 max-sm:[&>button]:h-15 max-sm:[&>button]:flex-col max-sm:[&>button]:gap-0.5 max-sm:[&>button]:px-1 max-sm:[&>button]:text-small max-sm:[&>button]:leading-tight">
        <Press onClick={onToggle} aria-pressed={showsReceipt}>
          <ReceiptText aria-hidden={true} size={20} />
          {showsReceipt ? t("hide") : t("show")}
        </Press>
        <Press onClick={onPrint}>
          <Printer aria-hidden={true} size={20} />
          {t("print")}
        </Press>
        <Press onClick={onInvoice}>
          <FileText aria-hidden={true} size={20} />
          {t("invoice")}
        </Press>
        <Press className="sm:hidden" onClick={onBrowse}>
          <Grid3x3 aria-hidden={true} size={20} />
          {t("goods")}
        </Press>
      </div>
    </aside>
  )
}

function Row({ word, value }: { word: string; value: string }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-ink2">{word}</dt>
      <dd className="font-bold">{value}</dd>
    </div>
  )
}
