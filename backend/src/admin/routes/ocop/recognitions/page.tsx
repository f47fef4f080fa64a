import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AcademicCapSolid } from "@medusajs/icons"
import { Button, Input } from "@medusajs/ui"
import type { RecognitionListState, RecognitionPage, RecognitionRow } from "@ocop/contracts"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { Nothing, NotRead, OfficePage } from "../../../lib/office-page"
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
    <OfficePage
      title={t("ocop.recognitions.title")}
      // A space holds the line until the day is known.
      subtitle={
        data
          ? t("ocop.recognitions.subtitle", { day: showDate(data.day, i18n.language) })
          : "\u00a0"
      }
      aside={
        <Input
          type="search"
          size="small"
          className="md:w-[340px]"
          aria-label={t("ocop.recognitions.searchLabel")}
          placeholder={t("ocop.recognitions.search")}
          value={text}
          onChange={(event) => search(event.target.value)}
        />
      }
    >
      <StateTabs counts={data?.counts} state={state} onChange={restart(setState)} />
      {isError ? (
        <NotRead
          text={t("ocop.recognitions.failed")}
          again={t("ocop.recognitions.retry")}
          onAgain={refetch}
        />
      ) : data?.count === 0 ? (
        <Nothing text={q ? t("ocop.recognitions.noMatch", { q }) : t("ocop.recognitions.empty")}>
          {q && (
            <Button size="small" variant="secondary" onClick={() => search("")}>
              {t("ocop.recognitions.clear")}
            </Button>
          )}
        </Nothing>
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
    </OfficePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.recognitions.menu",
  translationNs: "translation",
  icon: AcademicCapSolid,
  rank: 1,
})
