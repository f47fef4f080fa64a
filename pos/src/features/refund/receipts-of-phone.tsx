import type { ReceiptsByPhone } from "@ocop/contracts"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { useStore } from "../../parts/use-store"

type Receipts = ReceiptsByPhone["receipts"]

/** Receipts of a phone number; those of other outlets are only told, their goods go back there. */
export function ReceiptsOfPhone({
  receipts,
  onChoose,
}: {
  receipts: Receipts
  onChoose: (receiptNo: string) => void
}) {
  const { data } = useTill()
  const here = useStore(data.register)?.outletCode
  const t = useTranslations("refund")
  const format = useFormat()
  return (
    <section aria-live="polite">
      <h2 className="pb-2 font-text text-base font-bold tracking-normal">{t("ofPhone")}</h2>
      {receipts.length === 0 ? <p className="text-ink2">{t("ofPhoneNone")}</p> : null}
      <ul className="grid grid-cols-1 gap-2">
        {receipts.map(({ receiptNo, outletCode, at, total }) => {
          const isHere = outletCode === here
          return (
            <li key={receiptNo}>
              <Press
                look={isHere ? "plain" : "dashed"}
                aria-disabled={!isHere}
                className="w-full justify-start! gap-4 px-4 text-left tabular-nums"
                onClick={() => {
                  if (isHere) onChoose(receiptNo)
                }}
              >
                <span className="text-ink2">{format.date(at)}</span>
                <span className="min-w-0 flex-1">
                  <b className="block">{receiptNo}</b>
                  {isHere ? null : (
                    <span className="block truncate font-medium text-ink2">
                      {t("ofOther", { outlet: outletCode })}
                    </span>
                  )}
                </span>
                <b>{format.money(total)}</b>
              </Press>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
