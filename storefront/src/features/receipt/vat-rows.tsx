import type { PublicReceipt } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { Pair } from "./pair"

type Props = { rows: PublicReceipt["vatRows"]; money(amount: number): string }

/** What VAT is in the sum; goods that bear no rate are named, never shown as 0 %. */
export function VatRows({ rows, money }: Props) {
  const t = useTranslations("receipt")
  return (
    <>
      {rows.some((row) => row.rateBp !== null) && <p>{t("vatTitle")}</p>}
      {rows.map(({ treatment, rateBp, net, vat, payable }) => (
        <Pair
          key={`${treatment}${rateBp}`}
          left={
            treatment === "RATE"
              ? t("vatRow", { rate: (rateBp ?? 0) / 100, net: money(net) })
              : t(`treatments.${treatment}`)
          }
          right={money(treatment === "RATE" ? vat : payable)}
        />
      ))}
    </>
  )
}
