import type { ListingChange } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { PortalPicture } from "../frame/portal-picture"

type Value = ListingChange["before"][string] | undefined
const FIELDS = ["description", "story", "ingredients", "storage", "price", "image"] as const

function Shown({ field, value }: { field: string; value: Value }) {
  const t = useTranslations("producer.changes")
  const locale = useLocale()
  if (field === "image") {
    return <PortalPicture image={typeof value === "string" ? value : null} className="size-28" />
  }
  if (typeof value === "number") {
    return <b className="whole font-strong">{formatMoney(value, locale)}</b>
  }
  return value ? (
    <p className="whitespace-pre-line break-words">{value}</p>
  ) : (
    <p className="text-ink2">{t("blank")}</p>
  )
}

/** Each field as it is and as it is proposed, side by side where there is room. */
export function ChangeValues({ change }: { change: ListingChange }) {
  const t = useTranslations("producer.changes")
  return FIELDS.filter((field) => field in change.after).map((field) => (
    <div key={field} className="border-t border-line py-3">
      <h3 className="text-small font-label text-ink2">{t(`fields.${field}`)}</h3>
      <dl className="mt-2 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {(["before", "after"] as const).map((side) => (
          <div key={side} className="min-w-0">
            <dt className="text-least text-ink2">
              {t(side === "before" && change.state === "confirmed" ? "was" : side)}
            </dt>
            <dd>
              <Shown field={field} value={change[side][field]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ))
}
