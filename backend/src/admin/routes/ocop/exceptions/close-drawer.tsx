import { toast } from "@medusajs/ui"
import type { ExceptionView } from "@ocop/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm, NoteField } from "../../../lib/drawer-form"

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
  return (
    <DrawerForm
      title={t("ocop.exceptions.closeTitle")}
      subject={title}
      text={t("ocop.exceptions.closeText")}
      submitWord={t("ocop.exceptions.close")}
      cancelWord={t("ocop.exceptions.cancel")}
      isReady={isReady}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <NoteField
        id="exception-note"
        label={t("ocop.exceptions.note")}
        value={note}
        maxLength={1000}
        onChange={setNote}
      />
    </DrawerForm>
  )
}
