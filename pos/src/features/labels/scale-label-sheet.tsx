import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { BarCode } from "./bar-code"
import type { ScaleLabel } from "./label-facts"
import { LabelFrame } from "./label-frame"

/** One weighed pack: weight, price by the kilogram, amount, lot, when it was weighed. */
export function ScaleLabelSheet({ label, note }: { label: ScaleLabel; note: string | null }) {
  const t = useTranslations("labels")
  const format = useFormat()
  const { lot } = label
  const figures = [
    [t("weight"), format.qty(label.qtyMilli, label.unit)],
    [t("priceOfOne", { unit: format.unit(label.unit) }), format.money(label.price)],
    [t("amount"), `${format.money(label.amount)} ₫`],
  ] as const
  const sign = (
    <b className="shrink-0 border-2 border-current px-1.5 font-extrabold">{t("scaleSign")}</b>
  )
  return (
    <LabelFrame
      name={label.name}
      sign={sign}
      note={note}
      code={<BarCode code={label.code} />}
      foot={
        <>
          <p>{t("weighed", { time: format.time(label.at) })}</p>
          <p>{format.date(label.at)}</p>
        </>
      }
    >
      <dl className="flex flex-wrap items-end justify-between gap-x-2">
        {figures.map(([word, figure]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd className="text-[19px] leading-tight font-extrabold">{figure}</dd>
          </div>
        ))}
      </dl>
      {lot ? (
        <p>
          {lot.expiresOn
            ? t("lotUntil", { lot: lot.lotNo, day: format.day(lot.expiresOn) })
            : t("lot", { lot: lot.lotNo })}
        </p>
      ) : null}
    </LabelFrame>
  )
}
