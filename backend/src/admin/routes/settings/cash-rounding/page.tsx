import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import type { AdminOutletList, CashRoundingView } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { NotRead, OfficePage } from "../../../lib/office-page"
import { showMoment } from "../../../lib/show-date"
import { WideTable } from "../../../lib/wide-table"
import { type Rounding, RoundingDrawer } from "./rounding-drawer"

/** To how many đồng each outlet rounds what is paid in cash. */
export default function CashRoundingPage() {
  const { t, i18n } = useTranslation()
  const words = (key: string) => t(`ocop.cashRounding.${key}`)
  const [chosen, choose] = useState<Rounding | null>(null)
  const roundings = useQuery({
    queryKey: ["ocop", "cash-roundings"],
    queryFn: ({ signal }) =>
      adminGet<{ roundings: CashRoundingView[] }>("cash-roundings", {}, signal),
  })
  const outlets = useQuery({
    queryKey: ["ocop", "outlets"],
    queryFn: ({ signal }) => adminGet<AdminOutletList>("outlets", {}, signal),
  })
  const isRead = roundings.data && outlets.data
  const known = new Map(roundings.data?.roundings.map((row) => [row.outletCode, row]))
  return (
    <OfficePage title={words("title")} subtitle={words("subtitle")}>
      {(roundings.isError || outlets.isError) && (
        <NotRead
          text={words("failed")}
          again={words("retry")}
          onAgain={() => Promise.all([roundings.refetch(), outlets.refetch()])}
        />
      )}
      {isRead && (
        <WideTable heads={["outlet", "step", "since"].map(words)} actHead={words("change")}>
          {outlets.data.items.map(({ code, name }) => {
            const row = known.get(code)
            const step = row?.step ?? null
            return (
              <Table.Row key={code}>
                <Table.Cell>{`${code} · ${name}`}</Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {words(`steps.${step ?? "none"}`)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {row ? showMoment(row.since, i18n.language) : ""}
                </Table.Cell>
                <Table.Cell className="text-right">
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={`${words("change")}: ${code}`}
                    onClick={() => choose({ outletCode: code, name, step })}
                  >
                    {words("change")}
                  </Button>
                </Table.Cell>
              </Table.Row>
            )
          })}
        </WideTable>
      )}
      {chosen && <RoundingDrawer from={chosen} onClose={() => choose(null)} />}
    </OfficePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.cashRounding.menu",
  translationNs: "translation",
  icon: CashSolid,
  rank: 3,
})
