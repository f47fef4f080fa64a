import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "./admin-post"
import { DrawerForm, NoteField } from "./drawer-form"
import { refusalKey, useAct } from "./use-act"

const LEAST_LETTERS = 3

type Props = {
  /** The words are `ocop.<name>.<act>Title`, `…<act>Text` and `…<act>`; answers cached under it. */
  name: "claims" | "cod" | "exceptions"
  act: string
  /** What it is about, below the title. */
  subject: string
  path: string
  bodyOf: (note: string) => unknown
  /** The refusal of what somebody else decided meanwhile. */
  gone?: "CASE_CLOSED" | "NOT_FOUND"
  maxLength?: number
  onClose: () => void
}

/** Asks for a note that makes a decision understood later, and records it. */
export function NoteDrawer(props: Props) {
  const { name, act, subject, path, bodyOf, gone = "CASE_CLOSED", maxLength, onClose } = props
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.${name}.${key}`)
  const [note, setNote] = useState("")
  const { mutate, isPending } = useAct({
    cached: name,
    send: () => adminPost(path, bodyOf(note.trim())),
    done: () => words("done"),
    refused: (refusal) => words(`refused.${refusalKey(refusal, [gone])}`),
    onOver: onClose,
    overAfter: [gone],
  })
  return (
    <DrawerForm
      title={words(`${act}Title`)}
      subject={subject}
      text={words(`${act}Text`)}
      submitWord={words(act)}
      cancelWord={words("cancel")}
      isReady={note.trim().length >= LEAST_LETTERS}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <NoteField
        id="decision-note"
        label={words("note")}
        value={note}
        maxLength={maxLength}
        onChange={setNote}
      />
    </DrawerForm>
  )
}
