import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { BarCode } from "./bar-code"
import type { ShelfLabel } from "./label-facts"
import { LabelFrame } from "./label-frame"

const STARS = "★★★★★"

export function ShelfLabelSheet({ label, note }: { label: ShelfLabel; note: string | null }) {
  const t = useTranslations("labels")
  const format = useFormat()
  const { badge, unitPrice } = label
  const sign = badge ? (
    <p className="shrink-0 border-2 border-current px-1.5 text-center leading-tight font-extrabold">
      {STARS.slice(0, badge.stars)}
      <br />
      {t("stars", { n: badge.stars })}
    </p>
  ) : null
  return (
    <LabelFrame
      name={label.name}
      sign={sign}
      note={note}
      code={<BarCode code={label.code} caption={label.caption} />}
      foot={
        <>
          {badge ? <p>{t("until")}</p> : null}
          {badge ? <p>{format.day(badge.lastDay)}</p> : null}
          <p>{t("priceOf")}</p>
          <p>{format.day(label.day)}</p>
        </>
      }
    >
      <p>{label.maker}</p>
      <p className="text-[36px] leading-none font-extrabold">
        {format.money(label.price)}
        <span className="text-[16px] font-bold"> ₫/{format.unit(label.unit)}</span>
      </p>
      <p className="text-[13px] font-bold empty:hidden">
        {[
          label.pack,
          unitPrice && t(`per.${unitPrice.per}`, { amount: format.money(unitPrice.amount) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </LabelFrame>
  )
}
