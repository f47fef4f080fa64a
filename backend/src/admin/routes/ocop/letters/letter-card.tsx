import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import type { LetterView } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { showMoment } from "../../../lib/show-date"

const COLORS = { failed: "red", waiting: "orange", sent: "green" } as const

/** One letter: what it told, by which way, to whom (masked), and how it went. */
export function LetterCard({ letter }: { letter: LetterView }) {
  const { t, i18n } = useTranslation()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () => adminPost(`letters/${letter.id}/send`, {}),
    onSuccess: async (posted) => {
      if (posted.ok) toast.success(t("ocop.letters.done"))
      else {
        const key = posted.code === "CASE_CLOSED" ? posted.code : "other"
        toast.error(t(`ocop.letters.refused.${key}`))
      }
      await queries.invalidateQueries({ queryKey: ["ocop", "letters"] })
    },
  })
  const { orderCode, orderId, sentAt } = letter
  // An address that is refused for good leaves no error behind: it was no fault of the sending.
  const isRefused = letter.state === "failed" && letter.canSendAgain
  const why = letter.error
    ? `${t("ocop.letters.error")} ${letter.error}`
    : isRefused && t("ocop.letters.refusedAddress")
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <Text weight="plus">{t(`ocop.letters.template.${letter.template}`)}</Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`ocop.letters.channel.${letter.channel}`)}{" "}
            {letter.toMasked || t("ocop.letters.erased")}
            {orderCode && (
              <>
                {" · "}
                {orderId ? (
                  <a
                    className="text-ui-fg-interactive hover:underline"
                    href={`/app/orders/${orderId}`}
                  >
                    {orderCode}
                  </a>
                ) : (
                  orderCode
                )}
              </>
            )}
          </Text>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("ocop.letters.createdAt", { at: showMoment(letter.createdAt, i18n.language) })}
            {sentAt && ` · ${t("ocop.letters.sentAt", { at: showMoment(sentAt, i18n.language) })}`}
          </Text>
        </div>
        <StatusBadge color={COLORS[letter.state]}>
          {t(`ocop.letters.state.${letter.state}`)}
        </StatusBadge>
      </div>
      {why && (
        <Text size="small" className="break-words text-ui-fg-subtle">
          {why}
        </Text>
      )}
      {letter.canSendAgain && (
        <Button
          size="small"
          variant="secondary"
          className="self-start"
          isLoading={isPending}
          onClick={() => mutate()}
        >
          {t("ocop.letters.again")}
        </Button>
      )}
    </li>
  )
}
