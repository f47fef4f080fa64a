import { closedException, type ExceptionView, exceptionsAnswer } from "@ocop/contracts"
import type { TillData } from "./till-data"

const LIMIT = 50

export type ExceptionList =
  | { ok: true; exceptions: ExceptionView[]; count: number }
  | { ok: false; code: "OFFLINE" | "REFUSED" }

/** What waits for a manager of this outlet, or was closed; only the server knows. */
export async function readExceptions(
  { ask }: Pick<TillData, "ask">,
  state: ExceptionView["state"],
): Promise<ExceptionList> {
  const path = `/exceptions?state=${state}&limit=${LIMIT}`
  const answer = await ask({ method: "GET", path, answer: exceptionsAnswer })
  if (answer.kind === "ok") return { ok: true, ...answer.data }
  return { ok: false, code: answer.kind === "refused" ? "REFUSED" : "OFFLINE" }
}

/** Writes down what was done about one. `GONE`: somebody was quicker. */
export async function closeException(
  { ask }: Pick<TillData, "ask">,
  { id, ...body }: { id: string; staffId: string; note: string },
): Promise<"done" | "GONE" | "OFFLINE" | "REFUSED"> {
  const path = `/exceptions/${id}/close`
  const answer = await ask({ method: "POST", path, body, answer: closedException })
  if (answer.kind === "ok") return "done"
  if (answer.kind !== "refused") return "OFFLINE"
  return answer.error.code === "NOT_FOUND" ? "GONE" : "REFUSED"
}
