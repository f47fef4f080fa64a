import { Check, CircleCheck, TicketPercent, TriangleAlert } from "lucide-react"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { lockOf } from "../../data/basket-draft"
import { holdVoucher, releaseVoucher } from "../../data/vouchers"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { PaneFrame } from "../../parts/pane-frame"
import { Tag } from "../../parts/tag"
import { useFocusOnOpen } from "../../parts/use-focus-on-open"
import { useCounter } from "../sell/use-counter"

const KNOWN = ["OFFLINE", "VOUCHER_UNKNOWN", "VOUCHER_SPENT"] as const

/** The customer's voucher: asked of the server, held for this basket, and priced like a promotion. */
export function VoucherPane({ onClose }: { onClose: () => void }) {
  return (
    <DeskLanguage>
      <Pane onClose={onClose} />
    </DeskLanguage>
  )
}

function Pane({ onClose }: { onClose: () => void }) {
  const { basket } = useCounter()
  const t = useTranslations("voucher")
  return (
    <PaneFrame
      icon={<TicketPercent aria-hidden={true} />}
      title={t("title")}
      closeWord={t("close")}
      onClose={onClose}
      isDeciding={true}
    >
      {basket.voucher ? <Held /> : <AskForCode />}
    </PaneFrame>
  )
}

function AskForCode() {
  const { counter, data, basket } = useCounter()
  const t = useTranslations("voucher")
  const [code, setCode] = useState("")
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const field = useFocusOnOpen<HTMLInputElement>()
  const isReady = code.replaceAll(/[\s._-]/g, "").length >= 4 && !isBusy && !lockOf(basket)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    setBusy(true)
    setFailure(null)
    const result = await holdVoucher(data, basket.id, code)
    setBusy(false)
    if (!result.ok) setFailure(result.code)
    // The customer may have gone, or the sale be under way, while the server was asked.
    else if (!counter.setVoucher(basket.id, result.voucher)) void releaseVoucher(data, basket.id)
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <label className="grid gap-2 font-semibold">
        {t("code")}
        <input
          ref={field}
          className="h-14 w-full rounded-control border-2 border-line2 bg-panel px-4 text-large font-semibold tracking-[0.08em] uppercase"
          value={code}
          // A scanner writes the code of a printed voucher here, and its Enter asks for it.
          data-no-scan=""
          onChange={(event) => setCode(event.target.value.toUpperCase())}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
      </label>
      <p className="text-ink2">{t("hint")}</p>
      {failure ? (
        <div role="alert">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t(`failure.${KNOWN.find((known) => known === failure) ?? "OTHER"}`)}
          </Tag>
        </div>
      ) : null}
      <Press
        type="submit"
        look={isReady ? "solid" : "dashed"}
        aria-disabled={!isReady}
        className="h-[4.5rem] text-large font-bold"
      >
        <Check aria-hidden={true} />
        {isBusy ? t("asking") : t("use")}
      </Press>
    </form>
  )
}

function Held() {
  const { counter, data, basket, priced } = useCounter()
  const t = useTranslations("voucher")
  const format = useFormat()
  const { voucher } = basket
  if (!voucher) return null
  const promoted = priced.ok ? priced.promoted : null
  const off = promoted?.applied.find(({ promotion }) => promotion.id === voucher.promotion.id)
  const fault = promoted?.voucherFault
  const drop = () => {
    if (counter.setVoucher(basket.id, null)) void releaseVoucher(data, basket.id)
  }
  return (
    <>
      <div className="grid gap-1 rounded-control bg-tea-wash px-4 py-3 text-tea">
        <p className="font-semibold">{voucher.promotion.name}</p>
        <p className="text-exact tabular-nums">
          {off ? t("off", { amount: format.money(off.amount) }) : t("nothing")}
        </p>
        <p className="tracking-[0.08em]">{voucher.code}</p>
      </div>
      <div role="status">
        {fault ? (
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {fault.code === "MINIMUM"
              ? t("minimum", { amount: format.money(fault.minSpend) })
              : t(fault.code === "NO_GOODS" ? "noGoods" : "notNow")}
          </Tag>
        ) : (
          <Tag tone="good" icon={<CircleCheck />} block={true}>
            {t("held")}
          </Tag>
        )}
      </div>
      <Press look="stop" className="mt-auto self-start" onClick={drop}>
        {t("drop")}
      </Press>
    </>
  )
}
