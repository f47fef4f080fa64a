import {
  Banknote,
  Check,
  CircleCheck,
  CircleHelp,
  CircleX,
  Lock,
  ScanBarcode,
  Search,
  Stamp,
  Tag,
  Trash2,
  TriangleAlert,
  Undo2,
  UserCheck,
  X,
} from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { lockOf, sumOfParts } from "../../data/basket-draft"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import type { Band } from "./counter/band"
import { LineBand } from "./line-band"
import { Speech } from "./speech"
import { useCounter } from "./use-counter"

const half = "flex-1 px-2"

/** What is said even over a basket that is locked. */
const SPOKEN: Band["kind"][] = ["not-sold", "changed-total", "money-came", "only-cash"]

/** The band over the basket. It replaces every pop-up on the sale path. */
export function BandPanel({ onFind }: { onFind: () => void }) {
  const { counter, state, replica, basket } = useCounter()
  const { staff } = useTill()
  const t = useTranslations("band")
  const format = useFormat()
  const { band } = state
  const nameOf = (skuId: string) => replica?.sku(skuId)?.tillName ?? ""
  const understood = (
    <Press look="quiet" className={half} onClick={counter.dismiss}>
      <Check aria-hidden={true} size={18} />
      {t("understood")}
    </Press>
  )
  const lock = lockOf(basket)
  if (lock && !SPOKEN.includes(band.kind)) {
    return (
      <Speech
        tone="info"
        icon={<Lock />}
        head={t("locked")}
        title={lock === "asking" ? t(`${basket.asking?.kind ?? "card"}Asked`) : t("partsCame")}
        text={
          lock === "asking"
            ? t("lockedAsking")
            : t("lockedParts", { amount: format.money(sumOfParts(basket)) })
        }
      />
    )
  }
  switch (band.kind) {
    case "added":
    case "line":
      return <LineBand band={band} />
    case "shelf-price":
      return (
        <Speech
          tone="careful"
          icon={<Tag />}
          head={t("shelfPrice", {
            label: format.money(band.label.price),
            till: format.money(band.machine),
          })}
          title={nameOf(basket.lines.find((l) => l.lineId === band.lineId)?.skuId ?? "")}
          text={t("shelfPriceText")}
          actions={
            <>
              <Press
                className={half}
                onClick={() => counter.takeShelfPrice(staff.get()?.maxDiscountBp ?? 0)}
              >
                <Check aria-hidden={true} size={18} />
                {t("takePrice", { amount: format.money(band.label.price) })}
              </Press>
              <Press look="quiet" className={half} onClick={() => counter.select(band.lineId)}>
                {t("keepPrice", { amount: format.money(band.machine) })}
              </Press>
            </>
          }
        />
      )
    case "unknown":
    case "check-digit": {
      const isUnknown = band.kind === "unknown"
      return (
        <Speech
          tone="careful"
          icon={<CircleHelp />}
          head={isUnknown ? t("unknown") : t("checkDigit")}
          title={<span className="truncate tabular-nums">{band.code.slice(0, 24)}</span>}
          text={isUnknown ? t("unknownText") : t("checkDigitText")}
          actions={
            <>
              <Press className={half} onClick={onFind}>
                <Search aria-hidden={true} size={18} />
                {t("findByName")}
              </Press>
              <Press look="quiet" className={half} onClick={counter.dismiss}>
                <X aria-hidden={true} size={18} />
                {t("ignore")}
              </Press>
            </>
          }
        />
      )
    }
    case "stamp":
      return (
        <Speech
          tone="careful"
          icon={<Stamp />}
          head={t(`stampFaults.${band.fault}`)}
          title={<span className="truncate">{shortOf(band.payload)}</span>}
          text={t(`stampAdvice.${band.fault}`)}
          actions={understood}
        />
      )
    case "stamp-kept":
      return (
        <Speech
          tone="info"
          icon={<Stamp />}
          head={t("stampKept")}
          title={nameOf(basket.lines.find(({ lineId }) => lineId === band.lineId)?.skuId ?? "")}
          text={t("stampKeptText")}
          actions={understood}
        />
      )
    case "adult":
      return (
        <Speech
          tone="careful"
          icon={<UserCheck />}
          head={t("adult")}
          title={nameOf(band.skuId)}
          text={t("adultText")}
          actions={
            <>
              <Press className={half} onClick={counter.confirmAdult}>
                <Check aria-hidden={true} size={18} />
                {t("isAdult")}
              </Press>
              <Press look="quiet" className={half} onClick={counter.dismiss}>
                <X aria-hidden={true} size={18} />
                {t("notAdult")}
              </Press>
            </>
          }
        />
      )
    case "no-licence":
      return (
        <Speech
          tone="stop"
          icon={<CircleX />}
          head={t("noLicence")}
          title={nameOf(band.skuId)}
          text={t("noLicenceText")}
          actions={understood}
        />
      )
    case "expired":
      return (
        <Speech
          tone="stop"
          icon={<CircleX />}
          head={t("expired")}
          title={nameOf(band.skuId)}
          text={t(band.otherLot ? "expiredOther" : "expiredText", {
            day: format.day(band.expiresOn),
            lot: band.otherLot ?? "",
          })}
          actions={understood}
        />
      )
    case "too-much":
      return (
        <Speech
          tone="careful"
          icon={<TriangleAlert />}
          head={t("tooMuch")}
          title={t("tooMuchText")}
          actions={understood}
        />
      )
    case "removed":
    case "emptied": {
      const isOne = band.kind === "removed"
      return (
        <Speech
          tone="info"
          icon={<Trash2 />}
          head={isOne ? t("removed") : t("emptied")}
          title={isOne ? nameOf(band.line.skuId) : t("emptiedTitle", { count: band.lines.length })}
          text={t("removedText")}
          actions={
            <>
              <Press className={half} onClick={counter.takeBack}>
                <Undo2 aria-hidden={true} size={18} />
                {t("takeBack")}
              </Press>
              {understood}
            </>
          }
        />
      )
    }
    case "given-back":
      return (
        <Speech
          tone="info"
          icon={<Undo2 />}
          head={t("givenBack")}
          title={t("givenBackTitle", { amount: format.money(band.amount) })}
          text={t("givenBackText")}
          actions={understood}
        />
      )
    case "only-cash":
      return (
        <Speech
          tone="careful"
          icon={<Banknote />}
          head={t("onlyCash")}
          title={t("onlyCashTitle", { amount: format.money(counter.due() ?? 0) })}
          text={t("onlyCashText")}
          actions={understood}
        />
      )
    case "money-came":
      return (
        <Speech
          tone="info"
          icon={<CircleCheck />}
          head={t("moneyCame")}
          title={t("moneyCameTitle", { no: band.slot, amount: format.money(band.amount) })}
          text={t("moneyCameText")}
          actions={understood}
        />
      )
    case "changed-total": {
      return (
        <Speech
          tone="careful"
          icon={<TriangleAlert />}
          head={t("changed")}
          title={t("changedTitle", { amount: format.money(counter.due() ?? 0) })}
          text={t("changedText")}
        />
      )
    }
    case "not-sold":
      return (
        <Speech
          tone="stop"
          icon={<CircleX />}
          head={t("notSold")}
          title={t(notSoldWords(band.code))}
          actions={understood}
        />
      )
    default: {
      // Nothing to say: the line that keys would change.
      const line = counter.currentLine()
      return line ? (
        <LineBand band={{ kind: "line", lineId: line.lineId }} />
      ) : (
        <Speech
          tone="calm"
          icon={<ScanBarcode />}
          head={t("ready")}
          title={t("readyTitle")}
          text={t("readyText")}
        />
      )
    }
  }
}

/** The end of an address tells two stamps apart, its beginning does not. */
const shortOf = (payload: string) => (payload.length > 26 ? `…${payload.slice(-25)}` : payload)

const KNOWN = ["STORAGE_FULL", "STORAGE_FAILED", "TAX_RULE_MISSING"] as const
const notSoldWords = (code: string) => KNOWN.find((known) => known === code) ?? "OTHER"
