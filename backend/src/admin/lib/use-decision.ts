import { useTranslation } from "react-i18next"
import { adminPost } from "./admin-post"
import { useAct } from "./use-act"

/** How a decision is called once it is made; its word is `ocop.<name>.<made>`. */
const MADE = {
  confirm: "confirmed",
  publish: "published",
  decline: "declined",
  withdraw: "withdrawn",
} as const
const CLOSED = ["CASE_CLOSED", "CHANGE_CLOSED"]

type Decision = { act: "confirm" | "publish" } | { act: "decline" | "withdraw"; reason: string }

/** Records one decision on what somebody sent in. */
export function useDecision(name: "changes" | "reviews", id: string, onOver: () => void) {
  const { t } = useTranslation()
  return useAct({
    cached: name,
    send: ({ act, ...body }: Decision) => adminPost(`${name}/${id}/${act}`, body),
    done: ({ act }) => t(`ocop.${name}.${MADE[act]}`),
    refused: ({ code }) => t(`ocop.${name}.${CLOSED.includes(code) ? "closed" : "notDone"}`),
    onOver,
    overAfter: CLOSED,
  })
}
