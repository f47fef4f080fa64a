import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Key } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { AdminOutletList, RoleLimitView } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { NotRead, OfficePage } from "../../../lib/office-page"
import { LimitDrawer } from "./limit-drawer"
import { formOf, type LimitForm, limitsInForce } from "./limit-form"
import { LimitTable } from "./limit-table"

const NEW: LimitForm = { role: "cashier", outlet: "all", percent: "", refund: "", unseen: "" }

/** How far cashiers and managers may go at the till without asking. */
export default function RoleLimitsPage() {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.roleLimits.${key}`)
  const [form, setForm] = useState<LimitForm | null>(null)
  const limits = useQuery({
    queryKey: ["ocop", "role-limits"],
    queryFn: ({ signal }) => adminGet<{ limits: RoleLimitView[] }>("role-limits", {}, signal),
  })
  const outlets = useQuery({
    queryKey: ["ocop", "outlets"],
    queryFn: ({ signal }) => adminGet<AdminOutletList>("outlets", {}, signal),
  })
  const isError = limits.isError || outlets.isError
  const known = limits.data?.limits ?? []
  const inForce = limitsInForce(known)
  const before = known.filter((limit) => !inForce.includes(limit))
  return (
    <OfficePage
      title={words("title")}
      subtitle={words("subtitle")}
      aside={
        outlets.data && (
          <Button size="small" onClick={() => setForm(NEW)}>
            {words("set")}
          </Button>
        )
      }
    >
      {isError && (
        <NotRead
          text={words("failed")}
          again={words("retry")}
          onAgain={() => Promise.all([limits.refetch(), outlets.refetch()])}
        />
      )}
      {limits.data && (
        <LimitTable
          title={words("inForce")}
          limits={inForce}
          onChange={(limit) => setForm(formOf(limit))}
        />
      )}
      {before.length > 0 && <LimitTable title={words("before")} limits={before} />}
      {form && outlets.data && (
        <LimitDrawer from={form} outlets={outlets.data.items} onClose={() => setForm(null)} />
      )}
    </OfficePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.roleLimits.menu",
  translationNs: "translation",
  icon: Key,
  rank: 2,
})
