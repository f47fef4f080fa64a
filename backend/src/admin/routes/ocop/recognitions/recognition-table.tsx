import { Table } from "@medusajs/ui"
import type { RecognitionPage, RecognitionRow as Row } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { WideTable } from "../../../lib/wide-table"
import { RecognitionRow } from "./recognition-row"

export const PAGE_SIZE = 25

const COLUMNS = ["product", "stars", "decision", "validity", "state"] as const

type Props = {
  page: RecognitionPage
  pageIndex: number
  onPage: (index: number) => void
  onRevoke: (row: Row) => void
}

/** The list itself, with its pages. */
export function RecognitionTable({ page, pageIndex, onPage, onRevoke }: Props) {
  const { t } = useTranslation()
  const pageCount = Math.max(1, Math.ceil(page.count / PAGE_SIZE))
  return (
    <WideTable
      heads={COLUMNS.map((column) => t(`ocop.recognitions.column.${column}`))}
      actHead={t("ocop.recognitions.column.action")}
      foot={
        <Table.Pagination
          count={page.count}
          pageSize={PAGE_SIZE}
          pageIndex={pageIndex}
          pageCount={pageCount}
          canPreviousPage={pageIndex > 0}
          canNextPage={pageIndex + 1 < pageCount}
          previousPage={() => onPage(pageIndex - 1)}
          nextPage={() => onPage(pageIndex + 1)}
          translations={{
            of: t("general.of"),
            results: t("general.results"),
            pages: t("general.pages"),
            prev: t("general.prev"),
            next: t("general.next"),
          }}
        />
      }
    >
      {page.items.map((row) => (
        <RecognitionRow key={row.id} row={row} onRevoke={() => onRevoke(row)} />
      ))}
    </WideTable>
  )
}
