import { useTranslations } from "use-intl"
import type { Customer } from "./use-reservation"

const INPUT =
  "h-14 w-full rounded-control border-2 border-line2 bg-panel px-4 placeholder:text-ink2"

/** Who fetches the goods, and what they agreed to. */
export function CustomerFields({
  customer,
  asksAge,
  onChange,
}: {
  customer: Customer
  asksAge: boolean
  onChange: (customer: Customer) => void
}) {
  const t = useTranslations("reserve")
  const put = (change: Partial<Customer>) => onChange({ ...customer, ...change })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <label className="grid gap-2">
          <span className="font-bold">{t("name")}</span>
          <input
            value={customer.name}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => put({ name: event.target.value })}
            className={INPUT}
          />
        </label>
        <label className="grid gap-2">
          <span className="font-bold">{t("phone")}</span>
          <input
            value={customer.phone}
            type="tel"
            maxLength={20}
            autoComplete="off"
            onChange={(event) => put({ phone: event.target.value })}
            className={INPUT}
          />
        </label>
      </div>
      <Tick isOn={customer.hasAgreed} onChange={(hasAgreed) => put({ hasAgreed })}>
        {t("agreed")}
      </Tick>
      {asksAge ? (
        <Tick isOn={customer.isAdult} onChange={(isAdult) => put({ isAdult })}>
          {t("adult")}
        </Tick>
      ) : null}
    </>
  )
}

function Tick({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: string
}) {
  return (
    <label className="flex min-h-12 items-center gap-3">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-7 shrink-0 accent-tea"
      />
      <span>{children}</span>
    </label>
  )
}
