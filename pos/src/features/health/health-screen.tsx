import {
  ArrowLeft,
  CircleCheck,
  KeyRound,
  LayoutGrid,
  RefreshCw,
  TriangleAlert,
  UserRound,
} from "lucide-react"
import { useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { isSecurelyServed, type StorageHealth, storageHealth } from "../../data/health"
import { checkJournal, type JournalState } from "../../data/journal"
import { keepSpace, RESERVED_BYTES } from "../../data/keep-space"
import { unparkAll } from "../../data/outbox"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useNow } from "../../parts/use-now"
import { useStore } from "../../parts/use-store"
import { EnrolScreen } from "../enrol/enrol-screen"
import { OutboxFilePanel } from "./outbox-file-panel"
import { PrinterPanel } from "./printer-panel"
import { QueuePanel } from "./queue-panel"
import { SettingsPanel } from "./settings-panel"

const MB = 1_048_576
const SKEW_MS = 60_000

/** How the machine is: connection, outbox, storage, clock, and what a person can do about it. */
export function HealthScreen() {
  const till = useTill()
  const { data } = till
  const t = useTranslations("health")
  const back = useTranslations("app")("back")
  const tasks = useTranslations("sell")("tasks")
  const format = useFormat()
  const status = useStore(data.sync.status)
  const register = useStore(data.register)
  const replica = useStore(data.replica)
  const offset = useStore(data.clockOffsetMs)
  const nowMs = useNow(data.now, 1_000)
  const [isEnrolling, setEnrolling] = useState(false)
  const [storage, setStorage] = useState<StorageHealth | null>(null)
  const [hasDropped, setDropped] = useState(false)
  const [journal, setJournal] = useState<JournalState | null>(null)
  const read = useCallback(async () => {
    const space = await keepSpace()
    // What was dropped is told for as long as the page stands.
    setDropped((was) => was || space.hasDropped)
    setStorage(await storageHealth())
    setJournal(await checkJournal(data.ledger))
  }, [data])
  useEffect(() => void read(), [read, status.waiting, status.parked])

  const isOnline = status.connection === "online" && !status.refused
  const isSkewed = offset !== null && Math.abs(offset) > SKEW_MS
  const owed = status.waiting + status.parked
  const isSecure = isSecurelyServed()
  const isLoose = storage?.persisted === false
  const isCramped = storage?.freeBytes != null && storage.freeBytes < RESERVED_BYTES
  const isJournalWhole = journal?.isWhole !== false
  const troubles = [
    !isOnline,
    owed > 0,
    isLoose,
    isCramped,
    isSkewed,
    !isSecure,
    !isJournalWhole,
  ].filter(Boolean).length
  const contact = status.contactAt
  const gb = (bytes: number) =>
    bytes > 1024 * MB
      ? `${format.number(Math.round((bytes / MB / 1024) * 10) * 100)} GB`
      : `${Math.round(bytes / MB)} MB`

  const sendNow = async () => {
    await unparkAll(data.ledger)
    await data.sync.nudge()
    await read()
  }
  if (isEnrolling) return <EnrolScreen />
  return (
    <main className="flex min-h-0 flex-col gap-3 overflow-y-auto p-3 lg:px-4">
      <div className="flex flex-wrap items-center gap-3">
        <Press onClick={() => till.view.set("sell")}>
          <ArrowLeft aria-hidden={true} size={18} />
          {back}
        </Press>
        <h1 className="font-head text-title">{t("title")}</h1>
        {troubles > 0 ? (
          <Tag tone="careful" icon={<TriangleAlert />} className="py-2">
            {t("look", { count: troubles })}
          </Tag>
        ) : (
          <Tag tone="good" icon={<CircleCheck />} className="py-2">
            {t("fine")}
          </Tag>
        )}
        {register ? (
          <p className="ml-auto text-ink2">
            {t("build", { build: __BUILD__, date: format.date(register.enrolledAt) })}
          </p>
        ) : null}
      </div>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Card
          word={t("connection")}
          isGood={isOnline}
          value={
            isOnline
              ? t("connected")
              : contact
                ? t("lost", { age: format.age(nowMs - Date.parse(contact)) })
                : t("never")
          }
          text={
            status.refused
              ? t("refusedText", { code: status.refused })
              : isOnline && contact
                ? t("connectedText", { time: format.clock(contact) })
                : t("lostText")
          }
        />
        <Card
          word={t("unsent")}
          isGood={owed === 0}
          value={t("unsentCount", { count: owed })}
          text={
            status.oldestAt
              ? t("unsentOldest", {
                  time: `${format.date(status.oldestAt)} ${format.time(status.oldestAt)}`,
                })
              : t("unsentNone")
          }
        />
        <Card
          word={t("storage")}
          isGood={storage?.persisted !== false}
          value={storage?.persisted === false ? t("storageLoose") : t("storageKept")}
          text={storage?.persisted === false ? t("storageLooseText") : t("storageKeptText")}
        />
        <Card
          word={t("secure")}
          isGood={isSecure}
          value={t(isSecure ? "secureYes" : "secureNo")}
          text={isSecure ? t("secureYesText", { host: location.host }) : t("secureNoText")}
        />
        <Card
          word={t("space")}
          isGood={!isCramped}
          value={storage?.freeBytes == null ? t("spaceUnknown") : gb(storage.freeBytes)}
          text={
            isCramped
              ? t("spaceShort", { reserved: gb(RESERVED_BYTES) })
              : hasDropped
                ? t("spaceFreed", { reserved: gb(RESERVED_BYTES) })
                : storage?.usedBytes == null
                  ? ""
                  : t("spaceText", { used: gb(storage.usedBytes) })
          }
        />
        <Card
          word={t("clock")}
          isGood={!isSkewed}
          value={
            offset === null
              ? t("clockUnknown")
              : t("clockOff", { age: format.age(Math.abs(offset)) })
          }
          text={t("clockText")}
        />
        <Card
          word={t("prices")}
          isGood={replica !== null}
          value={t("skus", { count: replica?.skuCount ?? 0 })}
          text={
            contact
              ? t("pricesText", { time: `${format.date(contact)} ${format.time(contact)}` })
              : ""
          }
        />
        <Card
          word={t("journal")}
          isGood={isJournalWhole}
          value={t(isJournalWhole ? "journalWhole" : "journalBroken")}
          text={
            isJournalWhole
              ? t("journalRows", { count: journal?.rows ?? 0 })
              : t("journalBrokenText")
          }
        />
      </ul>
      <div className="grid min-h-0 gap-3 lg:flex-1 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <QueuePanel />
        <aside className="flex flex-col gap-2">
          <Press look="solid" className="h-16 shrink-0 font-bold" onClick={sendNow}>
            <RefreshCw aria-hidden={true} size={20} />
            {t("sendNow")}
          </Press>
          <OutboxFilePanel />
          <Press onClick={() => till.view.set("desk")}>
            <LayoutGrid aria-hidden={true} size={20} />
            {tasks}
          </Press>
          {status.refused ? (
            <Press onClick={() => setEnrolling(true)}>
              <KeyRound aria-hidden={true} size={20} />
              {t("reenrol")}
            </Press>
          ) : null}
          <Press onClick={till.signOut}>
            <UserRound aria-hidden={true} size={20} />
            {t("signOut")}
          </Press>
          <SettingsPanel />
          <PrinterPanel />
        </aside>
      </div>
    </main>
  )
}

function Card({
  word,
  value,
  text,
  isGood,
}: {
  word: string
  value: string
  text: string
  isGood: boolean
}) {
  const t = useTranslations("health")
  return (
    <li className="rounded-panel border border-line bg-panel px-4 py-3">
      <p className="flex items-start justify-between gap-2 text-ink2">
        {word}
        <Tag tone={isGood ? "good" : "careful"} icon={isGood ? <CircleCheck /> : <TriangleAlert />}>
          {isGood ? t("good") : t("attention")}
        </Tag>
      </p>
      <p className="text-large font-bold">{value}</p>
      <p className="text-ink2">{text}</p>
    </li>
  )
}
