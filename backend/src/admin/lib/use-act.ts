import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Posted, Refusal } from "./admin-post"

type Act<What> = {
  /** Answers cached under `["ocop", cached, …]` are read anew, however it went. */
  cached: string
  send: (what: What) => Promise<Posted>
  done: (what: What) => string
  refused: (refusal: Refusal) => string
  /** Called when nothing is left to decide: it went well, or was refused with one of these codes. */
  onOver?: () => void
  overAfter?: readonly string[]
}

/** An act of the office: sends it, says how it went, and reads the list behind it anew. */
export function useAct<What = void>(act: Act<What>) {
  const { cached, send, done, refused, onOver, overAfter = [] } = act
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: async (posted, what) => {
      if (posted.ok) toast.success(done(what))
      else toast.error(refused(posted))
      if (posted.ok || overAfter.includes(posted.code)) onOver?.()
      await queries.invalidateQueries({ queryKey: ["ocop", cached] })
    },
  })
}

/** The key of a refusal's words; codes without words of their own share one. */
export const refusalKey = ({ code }: Refusal, said: readonly string[]): string =>
  said.includes(code) ? code : "other"
