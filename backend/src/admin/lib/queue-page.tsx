import { Button, Container, Heading, Select, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"

type Props<State extends string, Answer> = {
  /** The page's words are `ocop.<name>.…`, its cached answers `["ocop", name, …]`. */
  name:
    | "changes"
    | "claims"
    | "cod"
    | "exceptions"
    | "giftOrders"
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
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div>
          <Heading level="h1">{words("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {words("subtitle")}
          </Text>
          {data && note?.(data)}
        </div>
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
      </div>
      {data && above?.(data)}
      {isError && (
        <div className="flex flex-col items-center gap-y-3 px-6 py-16" role="alert">
          <Text size="small">{words("failed")}</Text>
          <Button size="small" variant="secondary" onClick={() => refetch()}>
            {words("retry")}
          </Button>
        </div>
      )}
      {data?.count === 0 && (
        <Text size="small" className="px-6 py-16 text-center text-ui-fg-subtle" aria-live="polite">
          {words("empty")}
        </Text>
      )}
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
    </Container>
  )
}
