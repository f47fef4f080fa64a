import { Button, Drawer, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"

const FIELDS = [
  { name: "carrier", type: "text" },
  { name: "reference", type: "text" },
  { name: "paidOn", type: "date" },
  { name: "received", type: "text" },
] as const

type Fault = { row?: number; field?: string | null }

/** Takes a carrier's CSV; a file with a fault is refused whole, and its first fault is named. */
export function AddStatement() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending } = useMutation({
    mutationFn: async (form: FormData) =>
      adminPost("cod-remittances", {
        carrier: form.get("carrier"),
        reference: form.get("reference"),
        paidOn: form.get("paidOn"),
        received: Number(String(form.get("received")).replace(/\D/g, "")),
        csv: await (form.get("file") as File).text(),
      }),
    onSuccess: async (posted) => {
      if (posted.ok) {
        toast.success(t("ocop.cod.done"))
        setOpen(false)
      } else if (posted.code === "REMITTANCE_KNOWN") {
        toast.error(t("ocop.cod.refused.REMITTANCE_KNOWN"))
      } else if (posted.code === "INVALID_REQUEST") {
        const [fault] = Array.isArray(posted.details) ? (posted.details as Fault[]) : []
        toast.error(
          fault?.row
            ? t("ocop.cod.refused.row", { row: fault.row, field: fault.field ?? "" })
            : t("ocop.cod.refused.INVALID_REQUEST"),
        )
      } else toast.error(t("ocop.cod.refused.other"))
      await queries.invalidateQueries({ queryKey: ["ocop", "cod"] })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    mutate(new FormData(event.currentTarget))
  }
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary" className="self-start">
          {t("ocop.cod.add")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <form onSubmit={submit} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>{t("ocop.cod.addTitle")}</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <Text size="small" className="text-ui-fg-subtle">
              {t("ocop.cod.addText")}
            </Text>
            {FIELDS.map(({ name, type }) => (
              <div key={name} className="flex flex-col gap-y-2">
                <Label htmlFor={`cod-${name}`} size="small" weight="plus">
                  {t(`ocop.cod.${name}`)}
                </Label>
                <Input
                  id={`cod-${name}`}
                  name={name}
                  type={type}
                  aria-required
                  autoComplete="off"
                />
              </div>
            ))}
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="cod-file" size="small" weight="plus">
                {t("ocop.cod.file")}
              </Label>
              <Input id="cod-file" name="file" type="file" accept=".csv,text/csv" aria-required />
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={() => setOpen(false)}>
              {t("ocop.cod.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isPending}>
              {t("ocop.cod.add")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
