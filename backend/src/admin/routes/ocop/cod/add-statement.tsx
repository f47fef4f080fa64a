import { Button, Input, Label } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost, type Refusal } from "../../../lib/admin-post"
import { DrawerForm } from "../../../lib/drawer-form"
import { TextRow } from "../../../lib/form-rows"
import { refusalKey, useAct } from "../../../lib/use-act"

const FIELDS = [
  { name: "carrier", type: "text" },
  { name: "reference", type: "text" },
  { name: "paidOn", type: "date" },
  { name: "received", type: "text" },
] as const
const EMPTY = { carrier: "", reference: "", paidOn: "", received: "" }

type Fault = { row?: number; field?: string | null }

/** The first fault of a file, which the server names by row and field. */
function faultOf({ code, details }: Refusal): Fault | null {
  if (code !== "INVALID_REQUEST" || !Array.isArray(details)) return null
  const [fault] = details as Fault[]
  return fault?.row ? fault : null
}

/** Takes a carrier's CSV; a file with a fault is refused whole, and its first fault is named. */
export function AddStatement() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="secondary" className="self-start" onClick={() => setOpen(true)}>
        {t("ocop.cod.add")}
      </Button>
      {isOpen && <StatementDrawer onClose={() => setOpen(false)} />}
    </>
  )
}

function StatementDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.cod.${key}`)
  const [form, setForm] = useState(EMPTY)
  const [file, setFile] = useState<File | null>(null)
  const { mutate, isPending } = useAct({
    cached: "cod",
    send: async () =>
      adminPost("cod-remittances", {
        ...form,
        received: Number(form.received.replace(/\D/g, "")),
        csv: (await file?.text()) ?? "",
      }),
    done: () => words("done"),
    refused: (refusal) => {
      const fault = faultOf(refusal)
      if (fault) return t("ocop.cod.refused.row", { row: fault.row, field: fault.field ?? "" })
      return words(`refused.${refusalKey(refusal, ["REMITTANCE_KNOWN", "INVALID_REQUEST"])}`)
    },
    onOver: onClose,
  })
  return (
    <DrawerForm
      title={words("addTitle")}
      text={words("addText")}
      submitWord={words("add")}
      cancelWord={words("cancel")}
      isReady={file !== null && Object.values(form).every((text) => text.trim() !== "")}
      isPending={isPending}
      onSubmit={mutate}
      onClose={onClose}
    >
      {FIELDS.map(({ name, type }) => (
        <TextRow
          key={name}
          id={`cod-${name}`}
          label={words(name)}
          type={type}
          autoComplete="off"
          value={form[name]}
          onText={(text) => setForm({ ...form, [name]: text })}
        />
      ))}
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="cod-file" size="small" weight="plus">
          {words("file")}
        </Label>
        <Input
          id="cod-file"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
    </DrawerForm>
  )
}
