import { Button, Text } from "@medusajs/ui"
import type { LetterView } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { CardHead } from "../../../lib/card-head"
import { OrderLink } from "../../../lib/order-link"
import { showMoment } from "../../../lib/show-date"
import { refusalKey, useAct } from "../../../lib/use-act"

const COLORS = { failed: "red", waiting: "orange", sent: "green" } as const

/** One letter: what it told, by which way, to whom (masked), and how it went. */
export function LetterCard({ letter }: { letter: LetterView }) {
  const { t, i18n } = useTranslation()
  const { mutate, isPending } = useAct({
    cached: "letters",
    send: () => adminPost(`letters/${letter.id}/send`, {}),
    done: () => t("ocop.letters.done"),
    refused: (refusal) => t(`ocop.letters.refused.${refusalKey(refusal, ["CASE_CLOSED"])}`),
  })
  const { orderCode, orderId, sentAt } = letter
  // An address that is refused for good leaves no error behind: it was no fault of the sending.
  const isRefused = letter.state === "failed" && letter.canSendAgain
  const why = letter.error
    ? `${t("ocop.letters.error")} ${letter.error}`
    : isRefused && t("ocop.letters.refusedAddress")
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <CardHead color={COLORS[letter.state]} state={t(`ocop.letters.state.${letter.state}`)}>
        <Text weight="plus">{t(`ocop.letters.template.${letter.template}`)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`ocop.letters.channel.${letter.channel}`)}{" "}
          {letter.toMasked || t("ocop.letters.erased")}
          {orderCode && (
            <>
              {" · "}
              <OrderLink code={orderCode} orderId={orderId} />
            </>
          )}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("ocop.letters.createdAt", { at: showMoment(letter.createdAt, i18n.language) })}
          {sentAt && ` · ${t("ocop.letters.sentAt", { at: showMoment(sentAt, i18n.language) })}`}
        </Text>
      </CardHead>
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
