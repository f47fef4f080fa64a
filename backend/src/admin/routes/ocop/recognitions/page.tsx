import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AcademicCapSolid } from "@medusajs/icons"
import { Button, Container, Heading, Input, Text } from "@medusajs/ui"
import type { RecognitionListState, RecognitionPage, RecognitionRow } from "@ocop/contracts"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-api"
import { showDate } from "../../../lib/show-date"
import { PAGE_SIZE, RecognitionTable } from "./recognition-table"
import { RevokeDrawer } from "./revoke-drawer"
import { StateTabs } from "./state-tabs"

/** Which recognitions are in force, which end soon, which are over: the office's daily list. */
export default function RecognitionsPage() {
  const { t, i18n } = useTranslation()
  const [state, setState] = useState<RecognitionListState>("in_force")
  const [text, setText] = useState("")
  const [pageIndex, setPageIndex] = useState(0)
  const [revoking, setRevoking] = useState<RecognitionRow | null>(null)
  const q = useDeferredValue(text.trim())
  const { data, isError, refetch } = useQuery({
    queryKey: ["ocop", "recognitions", state, q, pageIndex],
    queryFn: ({ signal }) =>
      adminGet<RecognitionPage>(
        "recognitions",
        { state, q, limit: PAGE_SIZE, offset: pageIndex * PAGE_SIZE },
        signal,
      ),
    placeholderData: keepPreviousData,
  })
  const restart =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setPageIndex(0)
    }
  const search = restart(setText)

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div>
          <Heading level="h1">{t("ocop.recognitions.title")}</Heading>
          <Text size="small" className="min-h-[1.25rem] text-ui-fg-subtle">
            {data && t("ocop.recognitions.subtitle", { day: showDate(data.day, i18n.language) })}
          </Text>
        </div>
        <Input
          type="search"
          size="small"
          className="md:w-[340px]"
          aria-label={t("ocop.recognitions.searchLabel")}
          placeholder={t("ocop.recognitions.search")}
          value={text}
          onChange={(event) => search(event.target.value)}
        />
      </div>
      <StateTabs counts={data?.counts} state={state} onChange={restart(setState)} />
      {isError ? (
        <div className="flex flex-col items-center gap-y-3 px-6 py-16" role="alert">
          <Text size="small">{t("ocop.recognitions.failed")}</Text>
          <Button size="small" variant="secondary" onClick={() => refetch()}>
            {t("ocop.recognitions.retry")}
          </Button>
        </div>
      ) : data?.count === 0 ? (
        <div className="flex flex-col items-center gap-y-3 px-6 py-16" aria-live="polite">
          <Text size="small" className="text-ui-fg-subtle">
            {q ? t("ocop.recognitions.noMatch", { q }) : t("ocop.recognitions.empty")}
          </Text>
          {q && (
            <Button size="small" variant="secondary" onClick={() => search("")}>
              {t("ocop.recognitions.clear")}
            </Button>
          )}
        </div>
      ) : data ? (
        <RecognitionTable
          page={data}
          pageIndex={pageIndex}
          onPage={setPageIndex}
          onRevoke={setRevoking}
        />
      ) : (
        <div className="h-[420px]" aria-busy="true" />
      )}
      {data && revoking && (
        <RevokeDrawer row={revoking} day={data.day} onClose={() => setRevoking(null)} />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "ocop.recognitions.menu",
  translationNs: "translation",
  icon: AcademicCapSolid,
  rank: 1,
})
