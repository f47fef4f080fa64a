import type { SessionReport } from "@ocop/sync"
import { CloudUpload, EyeOff, Printer, ShieldCheck } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { type StaffMember, useTill } from "../../app/till-context"
import { type DiskRefusal, written } from "../../data/disk-refusal"
import { journalReport, reportOf } from "../../data/session-reports"
import { printSheet } from "../../devices/print-sheet"
import { Press } from "../../parts/buttons"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { PrintSheet } from "../../parts/print-sheet"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { Approval } from "../discount/approval"
import { ReportSlip } from "./report-slip"
import { ReportTable } from "./report-table"

type Seen = { report: SessionReport; at: string; by: string }

/**
 * The X of the open session. Whoever counts must not know what the book expects, so the figures are
 * a manager's to open, and every look is written down.
 */
export function ReportScreen() {
  const { data, view, preferences } = useTill()
  const t = useTranslations("report")
  const back = useTranslations("app")("back")
  const format = useFormat()
  const session = useStore(data.session)
  const replica = useStore(data.replica)
  const { sales: waiting } = useStore(data.sync.status)
  const [isAsking, setAsking] = useState(false)
  const [seen, setSeen] = useState<Seen | null>(null)
  const [refusal, setRefusal] = useState<DiskRefusal | null>(null)
  const managers = replica?.staff.filter(({ role }) => role === "manager") ?? []
  const show = async (person: StaffMember) => {
    if (!session) return
    setAsking(false)
    const look = { staffId: person.id, sessionId: session.id }
    const noted = await written(() => journalReport(data.ledger, look, data.now))
    setRefusal(noted.ok ? null : noted.code)
    if (!noted.ok) return
    const at = new Date(data.now()).toISOString()
    setSeen({ report: await reportOf(data.ledger, session), at, by: person.id })
  }
  const approve = (
    <Approval
      people={managers}
      what={t("showWhat")}
      onApproved={(person) => void show(person)}
      onClose={() => setAsking(false)}
    />
  )
  return (
    <TaskFrame
      side={
        <TaskSide>
          <DiskTag refusal={refusal} />
          {waiting > 0 ? (
            <Tag tone="careful" icon={<CloudUpload />} block={true}>
              {t("unsent", { count: waiting })}
            </Tag>
          ) : null}
          {seen ? (
            <Press
              look="solid"
              className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
              onClick={() => void printSheet(preferences.get())}
            >
              <Printer aria-hidden={true} />
              {t("print")}
            </Press>
          ) : isAsking ? null : (
            <Press
              look="solid"
              className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
              onClick={() => setAsking(true)}
            >
              <ShieldCheck aria-hidden={true} />
              {t("show")}
            </Press>
          )}
        </TaskSide>
      }
    >
      <TaskHead back={back} title={t("x")} onBack={() => view.set("sell")} />
      {seen ? (
        <>
          <p className="text-ink2">{t("xText", { time: format.clock(seen.at) })}</p>
          <ReportTable figures={seen.report} saleCount={seen.report.saleCount} />
        </>
      ) : isAsking ? (
        approve
      ) : (
        <Tag tone="info" icon={<EyeOff />} block={true}>
          {t("hidden")}
        </Tag>
      )}
      {seen ? (
        <PrintSheet>
          <ReportSlip
            slip={{
              title: t("x"),
              number: null,
              openedAt: session?.openedAt ?? null,
              at: seen.at,
              staffId: seen.by,
              figures: seen.report,
              saleCount: seen.report.saleCount,
              counted: null,
              isCopy: false,
            }}
          />
        </PrintSheet>
      ) : null}
    </TaskFrame>
  )
}
