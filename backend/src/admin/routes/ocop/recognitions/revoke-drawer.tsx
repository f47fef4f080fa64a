import { Button, Drawer, Input, Label, Text, Textarea, toast } from "@medusajs/ui"
import type { RecognitionRow } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-api"

type Props = { row: RecognitionRow; day: string; onClose: () => void }

/** Asks for the day and the decision, says that it is final, and revokes. */
export function RevokeDrawer({ row, day, onClose }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [revokedOn, setRevokedOn] = useState(day)
  const [note, setNote] = useState("")
  const { mutate, isPending } = useMutation({
    mutationFn: () => adminPost(`recognitions/${row.id}/revoke`, { revokedOn, note }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["ocop", "recognitions"] })
      toast.success(t("ocop.recognitions.revoke.done", { no: row.decisionNo }))
      onClose()
    },
    onError: () => toast.error(t("ocop.recognitions.revoke.failed")),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>{t("ocop.recognitions.revoke.title")}</Drawer.Title>
            <Drawer.Description>
              {[row.skus[0]?.title, row.producer, row.decisionNo].filter(Boolean).join(" · ")}
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-5 overflow-y-auto">
            <Text size="small" className="text-ui-fg-error">
              {t("ocop.recognitions.revoke.warning")}
            </Text>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="revoked-on" size="small" weight="plus">
                {t("ocop.recognitions.revoke.day")}
              </Label>
              <Input
                id="revoked-on"
                type="date"
                required
                min={row.validFrom}
                max={row.validTo}
                value={revokedOn}
                onChange={(event) => setRevokedOn(event.target.value)}
              />
            </div>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="revocation-note" size="small" weight="plus">
                {t("ocop.recognitions.revoke.note")}
              </Label>
              <Textarea
                id="revocation-note"
                aria-required
                rows={4}
                maxLength={2000}
                placeholder={t("ocop.recognitions.revoke.noteHint")}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("ocop.recognitions.revoke.cancel")}
            </Button>
            <Button
              type="submit"
              variant="danger"
              disabled={note.trim() === ""}
              isLoading={isPending}
            >
              {t("ocop.recognitions.revoke.confirm")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
