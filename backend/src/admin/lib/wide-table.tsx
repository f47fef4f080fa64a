import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = {
  heads: readonly string[]
  /** The head of a last column of buttons: for readers of the screen only. */
  actHead?: string
  /** The rows. */
  children: ReactNode
  /** Below the rows. */
  foot?: ReactNode
}

/** A table that scrolls by itself where the screen is too narrow for it. */
export function WideTable({ heads, actHead, children, foot }: Props) {
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[44rem]">
        <Table.Header>
          <Table.Row>
            {heads.map((head) => (
              <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
            ))}
            {actHead && (
              <Table.HeaderCell>
                <span className="sr-only">{actHead}</span>
              </Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
      {foot}
    </div>
  )
}
