import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Key } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { AdminOutletList, RoleLimitView } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-api"
import { LimitDrawer } from "./limit-drawer"
import { formOf, type LimitForm, limitsInForce } from "./limit-form"
import { LimitTable } from "./limit-table"

const NEW: LimitForm = { role: "cashier", outlet: "all", percent: "", refund: "" }

/** How far cashiers and managers may go at the till without asking. */
export default function RoleLimitsPage() {
  const { t } = useTranslation()
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
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div>
          <Heading level="h1">{t("ocop.roleLimits.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("ocop.roleLimits.subtitle")}
          </Text>
        </div>
        {outlets.data && (
          <Button size="small" className="shrink-0" onClick={() => setForm(NEW)}>
            {t("ocop.roleLimits.set")}
          </Button>
        )}
      </div>
      {isError && (
        <div className="flex flex-col items-center gap-y-3 px-6 py-16" role="alert">
          <Text size="small">{t("ocop.roleLimits.failed")}</Text>
          <Button
            size="small"
            variant="secondary"
            onClick={() => void Promise.all([limits.refetch(), outlets.refetch()])}
          >
            {t("ocop.roleLimits.retry")}
          </Button>
        </div>
      )}
      {limits.data && (
        <LimitTable
          title={t("ocop.roleLimits.inForce")}
          limits={inForce}
          onChange={(limit) => setForm(formOf(limit))}
        />
      )}
      {before.length > 0 && <LimitTable title={t("ocop.roleLimits.before")} limits={before} />}
      {form && outlets.data && (
        <LimitDrawer from={form} outlets={outlets.data.items} onClose={() => setForm(null)} />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "ocop.roleLimits.menu",
  translationNs: "translation",
  icon: Key,
  rank: 10,
})
