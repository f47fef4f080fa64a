import { Button, Select } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { Nothing, NotRead, OfficePage } from "./office-page"

type Props<State extends string, Answer> = {
  /** The page's words are `ocop.<name>.…`, its cached answers `["ocop", name, …]`. */
  name:
    | "changes"
    | "claims"
    | "clearances"
    | "cod"
    | "exceptions"
    | "giftOrders"
    | "giftTiers"
    | "invoices"
    | "letters"
    | "parcels"
    | "payments"
    | "promotions"
    | "reviews"
  /** What can be looked at; the first is shown first. */
  states: readonly [State, ...State[]]
  /** Reads one page, counted from 0. */
  read: (state: State, page: number, signal: AbortSignal) => Promise<Answer>
  pageSize: (answer: Answer) => number
  /** Stands below the title. */
  note?: (answer: Answer) => ReactNode
  /** Stands above the rows. */
  above?: (answer: Answer) => ReactNode
  /** The rows, each a list item. */
  children: (answer: Answer) => ReactNode
}

/** Things that wait for the office's decision, and those that were decided, page by page. */
export function QueuePage<State extends string, Answer extends { count: number }>(
  props: Props<State, Answer>,
) {
  const { name, states, read, pageSize, note, above, children } = props
  const { t } = useTranslation()
  const [state, setState] = useState(states[0])
  const [page, setPage] = useState(0)
  const { data, isError, refetch } = useQuery({
    queryKey: ["ocop", name, state, page],
    queryFn: ({ signal }) => read(state, page, signal),
    placeholderData: keepPreviousData,
  })
  const choose = (next: string) => {
    setState(states.find((one) => one === next) ?? states[0])
    setPage(0)
  }
  const pages = data ? Math.ceil(data.count / pageSize(data)) : 1
  const words = (key: string) => t(`ocop.${name}.${key}`)
  return (
    <OfficePage
      title={words("title")}
      subtitle={
        <>
          {words("subtitle")}
          {data && note?.(data)}
        </>
      }
      aside={
        <div className="md:w-52">
          <Select size="small" value={state} onValueChange={choose}>
            <Select.Trigger aria-label={words("filter")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {states.map((one) => (
                <Select.Item key={one} value={one}>
                  {words(`state.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      }
    >
      {data && above?.(data)}
      {isError && <NotRead text={words("failed")} again={words("retry")} onAgain={refetch} />}
      {data?.count === 0 && <Nothing text={words("empty")} />}
      {data && data.count > 0 && <ul className="divide-y">{children(data)}</ul>}
      {pages > 1 && (
        <div className="flex justify-end gap-x-2 px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            {words("previous")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            {words("next")}
          </Button>
        </div>
      )}
    </OfficePage>
  )
}
