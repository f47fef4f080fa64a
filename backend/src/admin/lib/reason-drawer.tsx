import { Button, Drawer, Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

const LEAST_LETTERS = 3

type Props = {
  /** The words are `ocop.<name>.<act>…`. */
  name: "changes" | "reviews"
  act: "decline" | "withdraw"
  isBusy: boolean
  onClose: () => void
  onSend: (reason: string) => void
}

/** Asks for the reason that whoever is concerned will read. */
export function ReasonDrawer({ name, act, isBusy, onClose, onSend }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState("")
  const words = (key: string) => t(`ocop.${name}.${key}`)
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{words(`${act}Title`)}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-3">
          <Text size="small" className="text-ui-fg-subtle">
            {words(`${act}Text`)}
          </Text>
          <Label htmlFor="reason" size="small" weight="plus">
            {words("reason")}
          </Label>
          <Textarea
            id="reason"
            rows={5}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {words("cancel")}
          </Button>
          <Button
            size="small"
            variant="danger"
            isLoading={isBusy}
            disabled={reason.trim().length < LEAST_LETTERS}
            onClick={() => onSend(reason.trim())}
          >
            {words(act)}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
