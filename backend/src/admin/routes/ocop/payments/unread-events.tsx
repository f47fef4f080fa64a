import { Button, Text } from "@medusajs/ui"
import type { UnreadEvent } from "@ocop/contracts"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { useAct } from "../../../lib/use-act"

/** Calls of banks and gateways that nobody could read: with their text, to be tried again or set aside. */
export function UnreadEvents({ events }: { events: UnreadEvent[] }) {
  const { t } = useTranslation()
  const decision = useAct({
    cached: "payments",
    send: ({ provider, eventId, act }: UnreadEvent & { act: "retry" | "dismiss" }) =>
      adminPost("payments/unread", {
        provider,
        eventId,
        act,
        note: t(`ocop.payments.unread.${act}`),
      }),
    done: () => t("ocop.payments.done"),
    refused: () => t("ocop.payments.refused.other"),
  })
  if (events.length === 0) return null
  return (
    <section className="flex flex-col gap-y-3 bg-ui-bg-subtle px-6 py-4" aria-labelledby="unread">
      <div>
        <Text id="unread" weight="plus">
          {t("ocop.payments.unread.title", { count: events.length })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("ocop.payments.unread.text")}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-3">
        {events.map((event) => (
          <li
            key={`${event.provider}${event.eventId}`}
            className="flex flex-col gap-y-2 rounded-md border bg-ui-bg-base p-4"
          >
            <Text size="small" weight="plus">
              {event.provider} · {event.eventId}
            </Text>
            <code className="txt-compact-xsmall max-h-32 overflow-auto break-all">{event.raw}</code>
            <Text size="xsmall" className="break-words text-ui-fg-error">
              {event.error}
            </Text>
            <div className="flex justify-end gap-x-2">
              {(["dismiss", "retry"] as const).map((act) => (
                <Button
                  key={act}
                  size="small"
                  variant={act === "retry" ? "primary" : "secondary"}
                  disabled={decision.isPending}
                  onClick={() => decision.mutate({ ...event, act })}
                >
                  {t(`ocop.payments.unread.${act}`)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
