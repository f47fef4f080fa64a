import { encodeVietQr } from "@ocop/vn"
import {
  Check,
  CreditCard,
  Ear,
  Eye,
  FlaskConical,
  HandCoins,
  Pause,
  ShieldCheck,
  TriangleAlert,
  X,
} from "lucide-react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { useTill } from "../../app/till-context"
import type { Asking } from "../../data/basket-draft"
import { payByDemoBank } from "../../data/demo-bank"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { QrPicture } from "../../parts/qr-picture"
import { Tag } from "../../parts/tag"
import { useNow } from "../../parts/use-now"
import { useCounter } from "../sell/use-counter"
import { ReceivedParts } from "./received-parts"
import { useEyes } from "./use-eyes"

/** The customer transfers, or pays at the card machine. */
export function AskPanel({ asking }: { asking: Asking }) {
  return (
    <DeskLanguage>
      <Asked asking={asking} />
    </DeskLanguage>
  )
}

/**
 * While the server answers, the bank's own word ends the waiting; without a network the cashier's
 * eyes decide, and the sale says by the words of the transfer where to look for the money.
 */
function Asked({ asking }: { asking: Asking }) {
  const { counter, state } = useCounter()
  const t = useTranslations("ask")
  const format = useFormat()
  const isQr = asking.kind === "vietqr"
  const came = asking.bank?.came ?? 0
  const isHeard = isQr && asking.bank?.hears === true
  const eyes = useEyes(asking)
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
      <div role="status">
        <Waiting asking={asking} />
      </div>
      {eyes.needsManager && came === 0 ? (
        <Tag
          tone={eyes.approvers.length > 0 ? "careful" : "stop"}
          icon={<TriangleAlert />}
          block={true}
        >
          {t(eyes.approvers.length > 0 ? "unseenAbove" : "unseenNobody", {
            limit: format.money(eyes.limit ?? 0),
          })}
        </Tag>
      ) : null}
      {asking.bank?.simulator ? <DemoBank asking={asking} /> : null}
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
      {came > 0 ? (
        <Press
          look="solid"
          aria-disabled={state.paying !== null}
          className="min-h-[4.25rem] shrink-0 text-amount font-bold"
          onClick={() => void counter.takeCame()}
        >
          <HandCoins aria-hidden={true} />
          {t("takeCame", { amount: format.money(came) })}
        </Press>
      ) : eyes.needsManager ? (
        <Press
          look={isHeard || eyes.approvers.length === 0 ? "plain" : "solid"}
          aria-disabled={state.paying !== null || eyes.approvers.length === 0}
          className="min-h-[4.25rem] shrink-0 text-amount font-bold"
          onClick={() => {
            if (eyes.approvers.length > 0) counter.show({ kind: "unseen" })
          }}
        >
          <ShieldCheck aria-hidden={true} />
          {t("unseenAsk")}
        </Press>
      ) : (
        <Press
          look={isHeard ? "plain" : "solid"}
          aria-disabled={state.paying !== null}
          className="min-h-[4.25rem] shrink-0 text-amount font-bold"
          onClick={() => void counter.confirmAsked()}
        >
          {isHeard ? <Eye aria-hidden={true} /> : <Check aria-hidden={true} />}
          {isQr ? t("moneySeen") : t("machineOk")}
        </Press>
      )}
    </section>
  )
}

/** What the till knows now: the bank is listened to, it is not, or a part came. */
function Waiting({ asking: { kind, amount, since, bank } }: { asking: Asking }) {
  const { data } = useCounter()
  const t = useTranslations("ask")
  const format = useFormat()
  const age = format.age(useNow(data.now, 1_000) - since)
  if (kind === "card") {
    return (
      <Tag tone="info" icon={<CreditCard />} block={true}>
        {t("onMachine")}
      </Tag>
    )
  }
  if (bank && bank.came > 0) {
    return (
      <Tag tone="careful" icon={<HandCoins />} block={true}>
        {t("partCame", { came: format.money(bank.came), left: format.money(amount - bank.came) })}
      </Tag>
    )
  }
  return bank?.hears ? (
    <Tag tone="info" icon={<Ear />} block={true}>
      {t("listening", { age })}
    </Tag>
  ) : (
    <Tag tone="careful" icon={<Eye />} block={true}>
      {t("seeYourself", { age })}
    </Tag>
  )
}

function DemoBank({ asking: { amount, bank } }: { asking: Asking }) {
  const { basket } = useCounter()
  const { data } = useTill()
  const t = useTranslations("ask")
  const left = amount - (bank?.came ?? 0)
  return (
    <Press look="dashed" onClick={() => void payByDemoBank(data, basket.id, left)}>
      <FlaskConical aria-hidden={true} size={18} />
      {t("demoBank")}
    </Press>
  )
}

function TransferCode({ asking }: { asking: Asking }) {
  const { replica } = useCounter()
  const t = useTranslations("ask")
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
          className="mx-auto min-h-36 w-full max-w-[16.5rem] shrink rounded-panel border border-line"
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
