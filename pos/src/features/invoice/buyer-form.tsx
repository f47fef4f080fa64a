import { type InvoiceBuyerText, invoiceBuyerFaults, isTaxIdDoubtful } from "@ocop/domain"
import { Check } from "lucide-react"
import { type FormEvent, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { InvoiceBuyer } from "../../data/invoices"
import { Press } from "../../parts/buttons"
import { classNames } from "../../parts/class-names"
import { useFocusOnOpen } from "../../parts/use-focus-on-open"

type Field = keyof InvoiceBuyerText | "name"
type Typed = InvoiceBuyerText & { name: string }

const EMPTY: Typed = { company: "", taxId: "", address: "", email: "", name: "" }

// The tax id first: who gives it reads it from a card, and the rest stands on the same card.
const FIELDS = [
  { field: "taxId", maxLength: 20, inputMode: "numeric" },
  { field: "company", maxLength: 200 },
  { field: "address", maxLength: 300 },
  { field: "email", maxLength: 200, inputMode: "email" },
  { field: "name", maxLength: 100 },
] as const satisfies readonly { field: Field; maxLength: number; inputMode?: "numeric" | "email" }[]

/** Money may come before the last field is typed: what was typed for a sale is there again. */
let kept: { id: string; typed: Typed } | null = null

/** Whom the invoice is made out to, checked here as the web shop and the server check it. */
export function BuyerForm({
  id,
  onAsk,
}: {
  /** Of the sale, which is also its basket's. */
  id: string
  /** True once it is on disk. */
  onAsk: (buyer: InvoiceBuyer) => Promise<boolean>
}) {
  const t = useTranslations("invoice")
  const first = useFocusOnOpen<HTMLInputElement>()
  const [typed, setTyped] = useState<Typed>(kept?.id === id ? kept.typed : EMPTY)
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const faults = invoiceBuyerFaults(typed)
  const isReady = Object.keys(faults).length === 0
  const put = (field: Field, text: string) => {
    const next = { ...typed, [field]: text }
    kept = { id, typed: next }
    setTyped(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setLeft(new Set(FIELDS.map(({ field }) => field)))
    if (!isReady || isBusy) return
    setBusy(true)
    if (await onAsk(typed)) kept = null
    setBusy(false)
  }
  const faultOf = (field: Field) =>
    field !== "name" && left.has(field) ? faults[field] : undefined
  return (
    <form onSubmit={submit} noValidate={true} className="grid gap-3 sm:grid-cols-2">
      {FIELDS.map(({ field, ...input }, i) => {
        const fault = faultOf(field)
        const isDoubtful = field === "taxId" && isTaxIdDoubtful(typed.taxId)
        return (
          <Row
            key={field}
            label={t(`fields.${field}`)}
            said={fault ? t(`faults.${fault}`) : isDoubtful ? t("doubtful") : null}
            isWrong={fault !== undefined}
            isShort={field === "email" || field === "name"}
          >
            {(own) => (
              <input
                {...own}
                {...input}
                ref={i === 0 ? first : undefined}
                value={typed[field]}
                // A scanner that is read from a card writes here.
                data-no-scan=""
                autoComplete="off"
                spellCheck={false}
                required={field !== "name"}
                onChange={(event) => put(field, event.target.value)}
                onBlur={() => {
                  if (typed[field] !== "") setLeft(new Set([...left, field]))
                }}
              />
            )}
          </Row>
        )
      })}
      <Press
        type="submit"
        look={isReady ? "solid" : "dashed"}
        // Pressed too early it says what is missing.
        aria-disabled={isBusy}
        className="h-[4.5rem] text-large font-bold sm:col-span-2"
      >
        <Check aria-hidden={true} />
        {t("ask")}
      </Press>
    </form>
  )
}

type OwnInput = {
  id: string
  className: string
  "aria-invalid": boolean
  "aria-describedby": string | undefined
}

function Row({
  label,
  said,
  isWrong,
  isShort,
  children,
}: {
  label: string
  said: string | null
  isWrong: boolean
  /** Two of them stand side by side where there is room. */
  isShort: boolean
  children: (input: OwnInput) => React.ReactNode
}) {
  const id = useId()
  const saidId = `${id}-said`
  return (
    <div className={classNames("grid content-start gap-1", !isShort && "sm:col-span-2")}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children({
        id,
        "aria-invalid": isWrong,
        "aria-describedby": said ? saidId : undefined,
        className: classNames(
          "h-12 w-full rounded-control border-2 bg-panel px-3 font-semibold",
          isWrong ? "border-stop" : "border-line2",
        ),
      })}
      {said ? (
        <p
          id={saidId}
          className={classNames("text-small", isWrong ? "text-stop-ink" : "text-amber-ink")}
        >
          {said}
        </p>
      ) : null}
    </div>
  )
}
