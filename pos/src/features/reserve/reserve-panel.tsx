import { PackagePlus, TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import type { useReservation } from "./use-reservation"

/** What it costs, until when it is held, why it may or may not go. */
export function ReservePanel({
  lacking,
  reservation: { quote, trouble, isBusy },
  onReserve,
}: {
  lacking: "goods" | "outlet" | "quantity" | "name" | "phone" | "agreed" | "adult" | "quote" | null
  reservation: ReturnType<typeof useReservation>
  onReserve: () => void
}) {
  const t = useTranslations("reserve")
  const format = useFormat()
  const mayGo = lacking === null && quote?.isEnough === true && !isBusy
  return (
    <>
      <div aria-live="polite" className="grid gap-3">
        <div>
          <p className="text-ink2">{t("total")}</p>
          <p className="text-total tabular-nums">
            {quote ? `${format.money(quote.total)} ₫` : "–"}
          </p>
        </div>
        {quote ? (
          <p>
            {t("until", { day: format.date(quote.holdUntil), time: format.time(quote.holdUntil) })}
          </p>
        ) : null}
        {quote && !quote.isEnough ? (
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t("trouble.STOCK_SHORT")}
          </Tag>
        ) : null}
        {trouble ? (
          <div role="alert">
            <Tag tone="stop" icon={<TriangleAlert />} block={true}>
              {t(`trouble.${trouble}`)}
            </Tag>
          </div>
        ) : null}
      </div>
      <p className="mt-auto text-ink2">{t("payThere")}</p>
      <Press
        look={mayGo ? "solid" : "dashed"}
        aria-disabled={!mayGo}
        className="h-[5.5rem] shrink-0 text-large font-bold"
        onClick={() => {
          if (mayGo) onReserve()
        }}
      >
        <PackagePlus aria-hidden={true} />
        {t(isBusy ? "busy" : lacking ? `lacking.${lacking}` : "save")}
      </Press>
    </>
  )
}
