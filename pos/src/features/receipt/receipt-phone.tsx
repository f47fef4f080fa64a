import { Check, CircleCheck, Phone, TriangleAlert } from "lucide-react"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { useTill } from "../../app/till-context"
import { isPhone, keepReceiptPhone } from "../../data/receipt-phones"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"

/** A customer who wants no paper leaves a number, by which this receipt is found when goods come back. */
export function ReceiptPhone({ saleId }: { saleId: string }) {
  return (
    <DeskLanguage>
      <Asked saleId={saleId} />
    </DeskLanguage>
  )
}

function Asked({ saleId }: { saleId: string }) {
  const { data } = useTill()
  const t = useTranslations("receiptPhone")
  const [phone, setPhone] = useState("")
  const [state, setState] = useState<"asked" | "busy" | "kept" | "failed">("asked")
  const isReady = isPhone(phone) && state !== "busy"
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    setState("busy")
    setState((await keepReceiptPhone(data, { saleId, phone })) ? "kept" : "failed")
  }
  if (state === "kept") {
    return (
      <div role="status">
        <Tag tone="good" icon={<CircleCheck />} block={true}>
          {t("kept")}
        </Tag>
      </div>
    )
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      <label className="grid gap-1 font-semibold">
        <span className="flex items-center gap-2">
          <Phone aria-hidden={true} size={18} />
          {t("phone")}
        </span>
        <span className="flex gap-2">
          <input
            data-no-scan=""
            inputMode="tel"
            autoComplete="off"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            maxLength={20}
            className="h-12 min-w-0 flex-1 rounded-control border-2 border-line2 bg-panel px-3 font-semibold tabular-nums"
          />
          <Press type="submit" look={isReady ? "dark" : "dashed"} aria-disabled={!isReady}>
            <Check aria-hidden={true} size={18} />
            {t("keep")}
          </Press>
        </span>
      </label>
      <p className="text-small text-ink2">{t("hint")}</p>
      {state === "failed" ? (
        <div role="alert">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t("failed")}
          </Tag>
        </div>
      ) : null}
    </form>
  )
}
