import { Button, Drawer, Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

const LEAST_LETTERS = 3

type Props = { isBusy: boolean; onClose: () => void; onDecline: (reason: string) => void }

/** Asks for the reason that the producer will read. */
export function DeclineDrawer({ isBusy, onClose, onDecline }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState("")
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("ocop.changes.declineTitle")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-3">
          <Text size="small" className="text-ui-fg-subtle">
            {t("ocop.changes.declineText")}
          </Text>
          <Label htmlFor="decline-reason" size="small" weight="plus">
            {t("ocop.changes.reason")}
          </Label>
          <Textarea
            id="decline-reason"
            rows={5}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("ocop.changes.cancel")}
          </Button>
          <Button
            size="small"
            variant="danger"
            isLoading={isBusy}
            disabled={reason.trim().length < LEAST_LETTERS}
            onClick={() => onDecline(reason.trim())}
          >
            {t("ocop.changes.decline")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
