import type { RecognitionRow } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm, NoteField } from "../../../lib/drawer-form"
import { TextRow } from "../../../lib/form-rows"
import { useAct } from "../../../lib/use-act"

type Props = { row: RecognitionRow; day: string; onClose: () => void }

/** Asks for the day and the decision, says that it is final, and revokes. */
export function RevokeDrawer({ row, day, onClose }: Props) {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.recognitions.revoke.${key}`)
  const [revokedOn, setRevokedOn] = useState(day)
  const [note, setNote] = useState("")
  const { mutate, isPending } = useAct({
    cached: "recognitions",
    send: () => adminPost(`recognitions/${row.id}/revoke`, { revokedOn, note }),
    done: () => t("ocop.recognitions.revoke.done", { no: row.decisionNo }),
    refused: () => words("failed"),
    onOver: onClose,
  })
  return (
    <DrawerForm
      title={words("title")}
      subject={[row.skus[0]?.title, row.producer, row.decisionNo].filter(Boolean).join(" · ")}
      text={words("warning")}
      isFinal
      submitWord={words("confirm")}
      cancelWord={words("cancel")}
      isReady={note.trim() !== "" && revokedOn !== ""}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <TextRow
        id="revoked-on"
        label={words("day")}
        type="date"
        min={row.validFrom}
        max={row.validTo}
        value={revokedOn}
        onText={setRevokedOn}
      />
      <NoteField
        id="revocation-note"
        label={words("note")}
        hint={words("noteHint")}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
    </DrawerForm>
  )
}
