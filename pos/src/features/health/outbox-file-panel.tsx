import { CircleCheck, Download, FileUp, TriangleAlert } from "lucide-react"
import { type ChangeEvent, useId, useState } from "react"
import { useTranslations } from "use-intl"
import { type StaffMember, useTill } from "../../app/till-context"
import { isoOf } from "../../data/clock"
import { type HandedIn, handInOutboxFile, makeOutboxFile } from "../../data/outbox-file"
import { wantsOutboxFile } from "../../data/wants-outbox-file"
import { buttonClass, Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { useNow } from "../../parts/use-now"
import { useStore } from "../../parts/use-store"
import { Approval } from "../discount/approval"

/** Hands a text to the browser as a file to keep. */
function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** What waits here as a sealed file to carry away; and a manager hands such a file of another register in. */
export function OutboxFilePanel() {
  const { data, preferences } = useTill()
  const t = useTranslations("outboxFile")
  const status = useStore(data.sync.status)
  const { fileSavedAt } = useStore(preferences)
  const nowMs = useNow(data.now, 10_000)
  const [isEmpty, setEmpty] = useState(false)
  const isDue = wantsOutboxFile(status, fileSavedAt, nowMs)
  const save = async () => {
    const file = await makeOutboxFile(data)
    setEmpty(file === null)
    if (!file) return
    const { outletCode, registerCode } = data.register.get() ?? {}
    download(JSON.stringify(file), `${outletCode}-${registerCode}-${file.madeAt.slice(0, 10)}.ocop`)
    preferences.set((was) => ({ ...was, fileSavedAt: isoOf(data.now()) }))
  }
  return (
    <section className="grid gap-2" aria-label={t("title")}>
      {isDue ? (
        <Tag tone="careful" icon={<TriangleAlert />} block={true}>
          {t("due", { count: status.sales })}
        </Tag>
      ) : null}
      <Press look={isDue ? "solid" : "plain"} onClick={() => void save()}>
        <Download aria-hidden={true} size={20} />
        {t("save")}
      </Press>
      <div role="status" className="empty:hidden">
        {isEmpty ? (
          <Tag tone="good" icon={<CircleCheck />} block={true}>
            {t("nothing")}
          </Tag>
        ) : null}
      </div>
      <HandIn />
    </section>
  )
}

function HandIn() {
  const { data } = useTill()
  const t = useTranslations("outboxFile")
  const field = useId()
  const replica = useStore(data.replica)
  const [isAsking, setAsking] = useState(false)
  const [manager, setManager] = useState<StaffMember | null>(null)
  const [outcome, setOutcome] = useState<HandedIn | null>(null)
  const managers = (replica?.staff ?? []).filter(({ role }) => role === "manager")
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (!file || !manager) return
    setOutcome(await handInOutboxFile(data, { staffId: manager.id, text: await file.text() }))
    setManager(null)
    await data.sync.nudge()
  }
  if (isAsking) {
    return (
      <Approval
        people={managers}
        what={t("title")}
        onApproved={(person) => {
          setAsking(false)
          setManager(person)
        }}
        onClose={() => setAsking(false)}
      />
    )
  }
  return (
    <>
      {manager ? (
        <label htmlFor={field} className={buttonClass("solid")}>
          <FileUp aria-hidden={true} size={20} />
          {t("choose")}
          <input id={field} type="file" accept=".ocop" className="sr-only" onChange={take} />
        </label>
      ) : (
        <Press
          onClick={() => {
            setOutcome(null)
            setAsking(true)
          }}
        >
          <FileUp aria-hidden={true} size={20} />
          {t("handIn")}
        </Press>
      )}
      <div role="status" className="empty:hidden">
        {outcome?.ok ? (
          <Tag tone={outcome.aside > 0 ? "careful" : "good"} icon={<CircleCheck />} block={true}>
            {t("taken", { taken: outcome.taken, known: outcome.known, aside: outcome.aside })}
          </Tag>
        ) : outcome ? (
          <Tag tone="stop" icon={<TriangleAlert />} block={true}>
            {t(outcome.code)}
          </Tag>
        ) : null}
      </div>
    </>
  )
}
