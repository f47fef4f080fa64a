import type { PublicReceipt } from "@ocop/contracts"
import { unitOf } from "@ocop/domain"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatQuantity } from "@/lib/text/format"
import { Vi } from "../catalogue/vi"
import { Pair } from "./pair"

type Props = { line: PublicReceipt["lines"][number]; money(amount: number): string }

/** One line of goods: its name with the stars it was sold under, then quantity, price and sum. */
export function ReceiptLine({ line, money }: Props) {
  const t = useTranslations("receipt")
  const locale = useLocale()
  const { stars } = line
  const unit = unitOf(line.unit)?.[locale] ?? line.unit
  return (
    <li className="pb-1.5">
      <p className="font-[700]">
        <Vi>{line.name}</Vi>
        {stars !== null && (
          <>
            {" "}
            <span aria-hidden>{"★".repeat(stars)}</span>
            <span className="o-hidden">{t("starsOf", { stars })}</span>
          </>
        )}
      </p>
      <Pair
        left={`${formatQuantity(line.qtyMilli, locale)} ${unit} × ${money(line.unitPrice)}`}
        right={<b>{money(line.payable)}</b>}
      />
      {line.expiresOn !== null && <p>{t("until", { day: formatDay(line.expiresOn, locale) })}</p>}
      {line.discount > 0 && <p>{t("discount", { amount: money(line.discount) })}</p>}
    </li>
  )
}
