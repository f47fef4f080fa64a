import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"

type Act = { name: "publish" } | { name: "decline" | "withdraw"; reason: string }

const DONE = { publish: "published", decline: "declined", withdraw: "withdrawn" } as const

/** Records one decision on a review and tells how it went. */
export function useDecision(id: string, onDone: () => void) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, ...body }: Act) => adminPost(`reviews/${id}/${name}`, body),
    onSuccess: async (posted, { name }) => {
      if (posted.ok) toast.success(t(`ocop.reviews.${DONE[name]}`))
      else toast.error(t(`ocop.reviews.${posted.code === "CASE_CLOSED" ? "closed" : "notDone"}`))
      onDone()
      await queries.invalidateQueries({ queryKey: ["ocop", "reviews"] })
    },
  })
}
