import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "./admin-post"
import { DrawerForm, NoteField } from "./drawer-form"

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
  return (
    <DrawerForm
      title={t(`ocop.${name}.${act}Title`)}
      subject={subject}
      text={t(`ocop.${name}.${act}Text`)}
      submitWord={t(`ocop.${name}.${act}`)}
      cancelWord={t(`ocop.${name}.cancel`)}
      isReady={isReady}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <NoteField
        id="decision-note"
        label={t(`ocop.${name}.note`)}
        value={note}
        onChange={setNote}
      />
    </DrawerForm>
  )
}
