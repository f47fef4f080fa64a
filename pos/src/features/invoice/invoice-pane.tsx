import { CircleCheck, Clock, FileText, Search, ShoppingBasket, TriangleAlert } from "lucide-react"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import type { DiskRefusal } from "../../data/disk-refusal"
import type { InvoiceReceipt } from "../../data/invoices"
import { Press } from "../../parts/buttons"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { PaneFrame } from "../../parts/pane-frame"
import { Tag } from "../../parts/tag"
import { useKeys } from "../../parts/use-keys"
import { BuyerForm } from "./buyer-form"
import { type AskTrouble, type InvoiceTarget, useInvoice } from "./use-invoice"

/** The customer wants a VAT invoice: of the basket, of the sale just made, or of a receipt. */
export function InvoicePane({ onClose }: { onClose: () => void }) {
  return (
    <DeskLanguage>
      <Pane onClose={onClose} />
    </DeskLanguage>
  )
}

function Pane({ onClose }: { onClose: () => void }) {
  const t = useTranslations("invoice")
  const invoice = useInvoice()
  const { target } = invoice
  useKeys((event) => {
    if (event.key === "Escape") onClose()
  })
  return (
    <PaneFrame
      icon={<FileText aria-hidden={true} />}
      title={t("title")}
      closeWord={t("close")}
      onClose={onClose}
      isDeciding={true}
    >
      {target === null ? null : (
        <>
          <TargetTag target={target} />
          <Asking key={idOf(target)} target={target} invoice={invoice} />
          <OtherReceipt missed={invoice.missed} onFind={invoice.find} />
        </>
      )}
    </PaneFrame>
  )
}

const idOf = (target: InvoiceTarget): string => {
  if (target.kind === "none") return ""
  return target.kind === "basket" ? target.id : target.receipt.sale.id
}

function TargetTag({ target }: { target: InvoiceTarget }) {
  const t = useTranslations("invoice")
  const format = useFormat()
  if (target.kind === "none") return <p className="text-ink2">{t("nothingSold")}</p>
  if (target.kind === "basket") {
    return (
      <Tag tone="info" icon={<ShoppingBasket />} block={true}>
        {t("forBasket")}
      </Tag>
    )
  }
  const { sale } = target.receipt
  return (
    <div className="flex flex-wrap gap-2">
      <Tag tone="good" icon={<CircleCheck />}>
        {sale.receiptNo}
      </Tag>
      <Tag tone="info" icon={<Clock />}>
        {`${format.date(sale.at)} ${format.time(sale.at)} · ${format.money(sale.totals.total)} ₫`}
      </Tag>
    </div>
  )
}

type Done = { email: string }

function Asking({
  target,
  invoice,
}: {
  target: InvoiceTarget
  invoice: ReturnType<typeof useInvoice>
}) {
  const t = useTranslations("invoice")
  const [done, setDone] = useState<Done | null>(null)
  const [failure, setFailure] = useState<AskTrouble | null>(null)
  const [refusal, setRefusal] = useState<DiskRefusal | null>(null)
  if (target.kind === "none") return null
  if (target.kind === "basket" && target.wanted) {
    const { company, taxId, email } = target.wanted
    return (
      <>
        <div role="status" className="grid gap-1 rounded-control bg-tea-wash px-4 py-3 text-tea">
          <p className="font-semibold">{t("wanted")}</p>
          <p className="text-large font-bold">{company}</p>
          <p>{t("wantedFor", { taxId, email })}</p>
        </div>
        <DiskTag refusal={refusal} />
        <Press
          look="stop"
          className="self-start"
          onClick={async () => setRefusal(await invoice.drop())}
        >
          {t("drop")}
        </Press>
      </>
    )
  }
  if (done) {
    return (
      <div role="status">
        <Tag tone="good" icon={<CircleCheck />} block={true}>
          {t("asked", { email: done.email })}
        </Tag>
      </div>
    )
  }
  if (target.kind === "receipt" && target.receipt.trouble) {
    return <Refusal receipt={target.receipt} />
  }
  return (
    <>
      {failure ? (
        <div role="alert">
          <Tag tone="stop" icon={<TriangleAlert />} block={true}>
            {t(`failure.${failure}`)}
          </Tag>
        </div>
      ) : null}
      <BuyerForm
        id={idOf(target)}
        onAsk={async (buyer) => {
          const trouble = await invoice.ask(buyer)
          setFailure(trouble)
          if (!trouble) setDone({ email: buyer.email.trim() })
          return !trouble
        }}
      />
    </>
  )
}

function Refusal({ receipt }: { receipt: InvoiceReceipt }) {
  const t = useTranslations("invoice")
  return (
    <div role="alert">
      <Tag tone="careful" icon={<TriangleAlert />} block={true}>
        {t(`trouble.${receipt.trouble ?? "ASKED"}`, { number: receipt.number ?? "" })}
      </Tag>
    </div>
  )
}

function OtherReceipt({
  missed,
  onFind,
}: {
  missed: ReturnType<typeof useInvoice>["missed"]
  onFind: (text: string) => Promise<void>
}) {
  const t = useTranslations("invoice")
  const [text, setText] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== "") void onFind(text)
  }
  return (
    <form
      onSubmit={submit}
      className="mt-auto grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-3"
    >
      <label className="grid grid-cols-[minmax(0,1fr)] gap-1 font-semibold">
        {t("other")}
        <span className="flex gap-2">
          <input
            value={text}
            // A scanner writes what the receipt's QR code says.
            data-no-scan=""
            autoComplete="off"
            spellCheck={false}
            placeholder={t("otherHint")}
            onChange={(event) => setText(event.target.value)}
            className="h-12 min-w-0 flex-1 rounded-control border-2 border-line2 bg-panel px-3 font-semibold placeholder:font-normal placeholder:text-ink2"
          />
          <Press type="submit">
            <Search aria-hidden={true} size={18} />
            {t("find")}
          </Press>
        </span>
      </label>
      {missed ? (
        <div role="alert">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t(`missed.${missed}`)}
          </Tag>
        </div>
      ) : null}
    </form>
  )
}
