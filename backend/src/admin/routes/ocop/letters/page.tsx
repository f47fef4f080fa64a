import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import type { LetterList, LetterQuery } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { LetterCard } from "./letter-card"

const PAGE_SIZE = 25

/** What people were told by letter and message, and what did not reach them. */
export default function LettersPage() {
  return (
    <QueuePage<LetterQuery["state"], LetterList>
      name="letters"
      states={["failed", "waiting", "sent"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("letters", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
      note={({ failedCount }) => failedCount > 0 && <Failed count={failedCount} />}
    >
      {({ letters }) => letters.map((one) => <LetterCard key={one.id} letter={one} />)}
    </QueuePage>
  )
}

function Failed({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <Text size="small" weight="plus">
      {t("ocop.letters.failedCount", { count })}
    </Text>
  )
}

export const config = defineRouteConfig({
  label: "ocop.letters.menu",
  translationNs: "translation",
  nested: "/orders",
  rank: 7,
})
