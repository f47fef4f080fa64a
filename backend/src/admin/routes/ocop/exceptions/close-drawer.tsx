import { Button, Drawer, Label, Text, Textarea, toast } from "@medusajs/ui"
import type { ExceptionView } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"

const LEAST_LETTERS = 3

type Props = { exception: ExceptionView; title: string; onClose: () => void }

/** Asks what was done about an exception, and closes it for good. */
export function CloseDrawer({ exception, title, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [note, setNote] = useState("")
  const isReady = note.trim().length >= LEAST_LETTERS
  const { mutate, isPending } = useMutation({
    mutationFn: () => adminPost(`exceptions/${exception.id}/close`, { note: note.trim() }),
    onSuccess: async (posted) => {
      const isGone = !posted.ok && posted.code === "NOT_FOUND"
      if (posted.ok) toast.success(t("ocop.exceptions.done"))
      else toast.error(t(isGone ? "ocop.exceptions.gone" : "ocop.exceptions.refused"))
      if (posted.ok || isGone) onClose()
      await queries.invalidateQueries({ queryKey: ["ocop", "exceptions"] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) mutate()
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>{t("ocop.exceptions.closeTitle")}</Drawer.Title>
            <Drawer.Description>{title}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <Text size="small" className="text-ui-fg-subtle">
              {t("ocop.exceptions.closeText")}
            </Text>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="exception-note" size="small" weight="plus">
                {t("ocop.exceptions.note")}
              </Label>
              <Textarea
                id="exception-note"
                rows={4}
                maxLength={1000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t("ocop.exceptions.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={!isReady} isLoading={isPending}>
              {t("ocop.exceptions.close")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
