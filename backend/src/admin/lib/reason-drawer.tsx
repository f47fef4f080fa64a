import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DrawerForm, NoteField } from "./drawer-form"

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
    <DrawerForm
      title={words(`${act}Title`)}
      text={words(`${act}Text`)}
      submitWord={words(act)}
      cancelWord={words("cancel")}
      isReady={reason.trim().length >= LEAST_LETTERS}
      isPending={isBusy}
      onSubmit={() => onSend(reason.trim())}
      onClose={onClose}
    >
      <NoteField id="reason" label={words("reason")} value={reason} onChange={setReason} />
    </DrawerForm>
  )
}
