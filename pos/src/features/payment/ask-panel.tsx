import { encodeVietQr } from "@ocop/vn"
import { Check, CreditCard, Eye, Pause, X } from "lucide-react"
import { useTranslations } from "use-intl"
import type { Asking } from "../../data/basket-draft"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { QrPicture } from "../../parts/qr-picture"
import { Tag } from "../../parts/tag"
import { useNow } from "../../parts/use-now"
import { useCounter } from "../sell/use-counter"
import { ReceivedParts } from "./received-parts"

/**
 * The customer transfers, or pays at the card machine. This till hears no bank: the cashier's own
 * eyes decide, and the sale says by the words of the transfer where to look for the money.
 */
export function AskPanel({ asking }: { asking: Asking }) {
  const { counter, data, state } = useCounter()
  const t = useTranslations("pay")
  const format = useFormat()
  const waited = useNow(data.now, 1_000) - asking.since
  const isQr = asking.kind === "vietqr"
  return (
    <section
      aria-label={t("column")}
      className="flex min-h-0 flex-col gap-2 overflow-y-auto bg-panel px-3 pt-2 pb-3 sm:border-l sm:border-line sm:px-4 sm:pt-3.5 max-sm:flex-1"
    >
      <div>
        <h2 className="font-text text-[1.0625rem] font-medium tracking-normal text-ink2">
          {isQr ? t("byTransfer") : t("byCard")}
        </h2>
        <p className="text-total whitespace-nowrap tabular-nums max-sm:text-[2.25rem]">
          {format.money(asking.amount)}
          <span className="ml-0.5 text-[0.6em]">₫</span>
        </p>
      </div>
      <ReceivedParts />
      {isQr ? <TransferCode asking={asking} /> : null}
      <Tag tone="info" icon={isQr ? <Eye /> : <CreditCard />} block={true}>
        {isQr ? t("seeYourself", { age: format.age(waited) }) : t("onMachine")}
      </Tag>
      <div className="mt-auto grid grid-cols-2 gap-2">
        <Press className="gap-1.5 px-1.5 whitespace-nowrap" onClick={counter.stopAsking}>
          <X aria-hidden={true} size={20} />
          {isQr ? t("dropCode") : t("dropCard")}
        </Press>
        <Press className="gap-1.5 px-1.5 whitespace-nowrap" onClick={counter.startBasket}>
          <Pause aria-hidden={true} size={20} />
          {t("nextMeanwhile")}
        </Press>
      </div>
      <Press
        look="solid"
        aria-disabled={state.paying !== null}
        className="min-h-[4.25rem] shrink-0 text-amount font-bold"
        onClick={() => void counter.confirmAsked()}
      >
        <Check aria-hidden={true} />
        {isQr ? t("moneySeen") : t("machineOk")}
      </Press>
    </section>
  )
}

function TransferCode({ asking }: { asking: Asking }) {
  const { replica } = useCounter()
  const t = useTranslations("pay")
  const bank = replica?.outlet.seller.bank
  if (!bank || asking.purpose === null) return null
  const code = encodeVietQr({
    bin: bank.bin,
    account: bank.accountNo,
    amount: asking.amount,
    purpose: asking.purpose,
  })
  return (
    <>
      {code.ok ? (
        <QrPicture
          text={code.text}
          label={t("codeLabel")}
          className="mx-auto w-full max-w-[16.5rem] shrink rounded-panel border border-line"
        />
      ) : (
        <p className="rounded-control bg-amber-wash px-3 py-2 text-amber-ink">{t("noCode")}</p>
      )}
      <p className="text-center leading-snug text-ink2">
        {t("purpose")} <b className="text-ink">{asking.purpose}</b>
        <br />
        {t("account", { name: bank.accountName, no: bank.accountNo })}
      </p>
    </>
  )
}
