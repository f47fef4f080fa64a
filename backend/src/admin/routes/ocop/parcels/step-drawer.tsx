import type { OfficeParcel, ParcelState } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { ChoiceRow, TextRow } from "../../../lib/form-rows"
import { useAct } from "../../../lib/use-act"
import { refusalWords } from "./refusal-words"

const STEPS: ParcelState[] = [
  "moving",
  "delivering",
  "failed",
  "delivered",
  "returning",
  "returned",
  "lost",
]

/** What comes next, most of the time: a form that starts at the first step would move parcels back. */
const NEXT: Partial<Record<ParcelState, ParcelState>> = {
  moving: "delivering",
  failed: "delivering",
  delivering: "delivered",
  returning: "returned",
}

/** Notes how far a parcel is. */
export function StepDrawer(props: { one: OfficeParcel; code: string; onClose: () => void }) {
  const { one, code, onClose } = props
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.parcels.${key}`)
  const [state, setState] = useState<ParcelState>(NEXT[one.parcel?.state ?? "booked"] ?? "moving")
  const [trackingNo, setTracking] = useState("")
  const { mutate, isPending } = useAct({
    cached: "parcels",
    send: () =>
      adminPost(`parcels/${code}/steps`, {
        state,
        ...(trackingNo.trim() === "" ? {} : { trackingNo: trackingNo.trim() }),
      }),
    done: () => words("done"),
    refused: (refusal) => refusalWords(t, refusal),
    onOver: onClose,
    overAfter: ["NOT_FOUND", "PARCEL_NOT_OPEN"],
  })
  return (
    <DrawerForm
      title={words("stepTitle")}
      subject={`${one.orderCode} · ${one.outletName}`}
      text={words("stepText")}
      submitWord={words("save")}
      cancelWord={words("cancel")}
      isReady={trackingNo.trim() === "" || trackingNo.trim().length >= 4}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      <ChoiceRow
        label={words("stepState")}
        value={state}
        options={STEPS}
        wordOf={(step) => words(`parcel.${step}`)}
        onChoose={setState}
      />
      {one.parcel?.trackingNo === null && (
        <TextRow
          id="parcel-tracking"
          label={words("stepTracking")}
          maxLength={60}
          value={trackingNo}
          onText={setTracking}
        />
      )}
    </DrawerForm>
  )
}
