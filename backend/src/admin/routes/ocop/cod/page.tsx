import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import type { CodQueue, CodQueueQuery } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { showMoney } from "../../../lib/show-money"
import { AddStatement } from "./add-statement"
import { CodLineCard } from "./cod-line-card"

const PAGE_SIZE = 25

/** Cash that carriers collected: what does not agree with our orders, and what is still to come. */
export default function CodPage() {
  return (
    <QueuePage<CodQueueQuery["state"], CodQueue>
      name="cod"
      states={["open", "missing", "closed", "matched"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("cod-remittances", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
      above={({ differing }) => (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Differing statements={differing} />
          <AddStatement />
        </div>
      )}
    >
      {({ lines }) => lines.map((line) => <CodLineCard key={line.id} line={line} />)}
    </QueuePage>
  )
}

function Differing({ statements }: { statements: CodQueue["differing"] }) {
  const { t, i18n } = useTranslation()
  return statements.map(({ carrier, reference, stated, received }) => (
    <Text key={`${carrier}${reference}`} size="small" className="text-ui-fg-error tabular-nums">
      {t("ocop.cod.differs", {
        ...{ carrier, reference, stated: showMoney(stated, i18n.language) },
        received: showMoney(received, i18n.language),
      })}
    </Text>
  ))
}

export const config = defineRouteConfig({
  label: "ocop.cod.menu",
  translationNs: "translation",
  nested: "/orders",
  rank: 4,
})
