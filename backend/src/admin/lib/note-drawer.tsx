import { Button, Drawer, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "./admin-post"

const LEAST_LETTERS = 3

type Props = {
  /** The words are `ocop.<name>.<act>Title`, `…<act>Text` and `…<act>`; answers cached under it. */
  name: "cod" | "claims"
  act: string
  /** What it is about, below the title. */
  subject: string
  path: string
  bodyOf: (note: string) => unknown
  onClose: () => void
}

/** Asks for a note that makes a decision understood later, and records it. */
export function NoteDrawer({ name, act, subject, path, bodyOf, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [note, setNote] = useState("")
  const isReady = note.trim().length >= LEAST_LETTERS
  const { mutate, isPending } = useMutation({
    mutationFn: () => adminPost(path, bodyOf(note.trim())),
    onSuccess: async (posted) => {
      if (posted.ok) toast.success(t(`ocop.${name}.done`))
      else {
        const key = posted.code === "CASE_CLOSED" ? posted.code : "other"
        toast.error(t(`ocop.${name}.refused.${key}`))
      }
      if (posted.ok || posted.code === "CASE_CLOSED") onClose()
      await queries.invalidateQueries({ queryKey: ["ocop", name] })
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
            <Drawer.Title>{t(`ocop.${name}.${act}Title`)}</Drawer.Title>
            <Drawer.Description>{subject}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <Text size="small" className="text-ui-fg-subtle">
              {t(`ocop.${name}.${act}Text`)}
            </Text>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="decision-note" size="small" weight="plus">
                {t(`ocop.${name}.note`)}
              </Label>
              <Textarea
                id="decision-note"
                rows={4}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t(`ocop.${name}.cancel`)}
            </Button>
            <Button type="submit" size="small" disabled={!isReady} isLoading={isPending}>
              {t(`ocop.${name}.${act}`)}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
