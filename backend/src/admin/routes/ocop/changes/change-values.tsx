import { Text } from "@medusajs/ui"
import type { AdminChange } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { showMoney } from "../../../lib/show-money"

const FIELDS = ["description", "story", "ingredients", "storage", "price", "image"] as const

type ValueProps = { field: string; value: string | number | null | undefined }

function Value({ field, value }: ValueProps) {
  const { t, i18n } = useTranslation()
  if (value === null || value === undefined || value === "") {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {t("ocop.changes.blank")}
      </Text>
    )
  }
  if (typeof value === "number") {
    return <Text weight="plus">{showMoney(value, i18n.language)}</Text>
  }
  // Only pictures of this server are shown; art that ships with the shop is named by its path.
  if (field === "image" && /^https?:/.test(value)) {
    return <img src={value} alt="" className="size-32 rounded-lg object-cover" />
  }
  return (
    <Text size="small" className="whitespace-pre-line break-words">
      {value}
    </Text>
  )
}

/** Each field as it is and as it is proposed. */
export function ChangeValues({ change }: { change: AdminChange }) {
  const { t } = useTranslation()
  return FIELDS.filter((field) => field in change.after).map((field) => (
    <div key={field} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t(`ocop.changes.field.${field}`)}
      </Text>
      <dl className="grid gap-4 md:grid-cols-2">
        {(["before", "after"] as const).map((side) => (
          <div key={side} className="min-w-0 rounded-lg border bg-ui-bg-subtle p-3">
            <dt className="txt-compact-xsmall mb-1 text-ui-fg-subtle">
              {t(`ocop.changes.${side}`)}
            </dt>
            <dd>
              <Value field={field} value={change[side][field]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ))
}
