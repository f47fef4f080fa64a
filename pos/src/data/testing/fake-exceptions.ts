import { type ExceptionView, exceptionsAnswer, posCloseExceptionRequest } from "@ocop/contracts"
import { type FakeAnswer, refuse } from "./fake-answers"

/** The part of the fake server that keeps what needs a manager. */
export function fakeExceptions(roleOf: (staffId: string) => "cashier" | "manager" | undefined) {
  let rows: ExceptionView[] = []
  const list = (state: string | null): FakeAnswer => {
    const exceptions = rows.filter((row) => row.state === state)
    return { status: 200, body: exceptionsAnswer.parse({ exceptions, count: exceptions.length }) }
  }
  const close = (id: string, body: unknown): FakeAnswer => {
    const parsed = posCloseExceptionRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const { note, staffId } = parsed.data
    if (roleOf(staffId) !== "manager") return refuse("FORBIDDEN")
    if (!rows.some((row) => row.id === id && row.state === "open")) return refuse("NOT_FOUND")
    const closed = {
      state: "closed",
      closedAt: new Date().toISOString(),
      closedBy: staffId,
    } as const
    rows = rows.map((row) => (row.id === id ? { ...row, ...closed, note } : row))
    return { status: 200, body: { id } }
  }
  return {
    plant: (exception: ExceptionView) => {
      rows = [exception, ...rows]
    },
    handle: (path: string, query: string, body: unknown): FakeAnswer => {
      const id = /^\/pos\/exceptions\/(\d+)\/close$/.exec(path)?.[1]
      return id ? close(id, body) : list(new URLSearchParams(query).get("state"))
    },
  }
}
