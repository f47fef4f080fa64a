import { Button, toast } from "@medusajs/ui"
import type { CarrierName, OfficeParcel } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { useAct } from "../../../lib/use-act"
import { CarrierChoice } from "./carrier-choice"
import { openLabel } from "./open-label"
import { refusalWords } from "./refusal-words"
import { StepDrawer } from "./step-drawer"

const BOOKABLE = ["none", "refused", "cancelled"]
const CAN_BE_TAKEN_BACK = ["asked", "unsure", "booked"]
const ON_ITS_WAY = ["booked", "unsure", "moving", "delivering", "failed", "returning"]

/** What can be done with a parcel now: book it, take that back, print its label, note a step. */
export function ParcelActs({ one, carriers }: { one: OfficeParcel; carriers: CarrierName[] }) {
  const { t } = useTranslation()
  const [carrier, setCarrier] = useState<CarrierName>(carriers[0] ?? "own")
  const [isNoting, setNoting] = useState(false)
  const { orderCode, outletCode, parcel } = one
  const state = parcel?.state ?? "none"
  const { mutate, isPending } = useAct({
    cached: "parcels",
    send: (act: "book" | "cancel") =>
      act === "book"
        ? adminPost("parcels", { orderCode, outletCode, carrier })
        : adminPost(`parcels/${parcel?.code}/cancel`, {}),
    done: (act) => t(`ocop.parcels.${act === "book" ? "asked" : "withdrawn"}`),
    refused: (refusal) => refusalWords(t, refusal),
  })
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {BOOKABLE.includes(state) && (
        <>
          <CarrierChoice one={one} carriers={carriers} value={carrier} onChoose={setCarrier} />
          <Button size="small" isLoading={isPending} onClick={() => mutate("book")}>
            {t("ocop.parcels.book")}
          </Button>
        </>
      )}
      {CAN_BE_TAKEN_BACK.includes(state) && (
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          onClick={() => mutate("cancel")}
        >
          {t("ocop.parcels.cancelBooking")}
        </Button>
      )}
      {parcel?.trackingNo && parcel.carrier !== "own" && state === "booked" && (
        <Button
          size="small"
          variant="secondary"
          onClick={async () => {
            const opened = await openLabel(parcel.code)
            if (!opened.ok) toast.error(refusalWords(t, opened))
          }}
        >
          {t("ocop.parcels.label")}
        </Button>
      )}
      {ON_ITS_WAY.includes(state) && (
        <Button size="small" variant="secondary" onClick={() => setNoting(true)}>
          {t("ocop.parcels.step")}
        </Button>
      )}
      {isNoting && parcel && (
        <StepDrawer one={one} code={parcel.code} onClose={() => setNoting(false)} />
      )}
    </div>
  )
}
