import {
  ERROR_REGISTRY,
  type ErrorCode,
  type ExceptionView,
  exceptionsAnswer,
  posCloseExceptionRequest,
} from "@ocop/contracts"

type Answer = { status: number; body: unknown }

const refuse = (code: ErrorCode): Answer => ({
  status: ERROR_REGISTRY[code].status,
  body: { code, message: ERROR_REGISTRY[code].message },
})

/** The part of the fake server that keeps what needs a manager. */
export function fakeExceptions(roleOf: (staffId: string) => "cashier" | "manager" | undefined) {
  let rows: ExceptionView[] = []
  const list = (state: string | null): Answer => {
    const exceptions = rows.filter((row) => row.state === state)
    return { status: 200, body: exceptionsAnswer.parse({ exceptions, count: exceptions.length }) }
  }
  const close = (id: string, body: unknown): Answer => {
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
    handle: (path: string, query: string, body: unknown): Answer => {
      const id = /^\/pos\/exceptions\/(\d+)\/close$/.exec(path)?.[1]
      return id ? close(id, body) : list(new URLSearchParams(query).get("state"))
    },
  }
}
