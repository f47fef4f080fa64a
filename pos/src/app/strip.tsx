import {
  CircleX,
  Clock,
  CloudUpload,
  HardDrive,
  RefreshCw,
  Tag as TagIcon,
  TriangleAlert,
  Wifi,
  WifiOff,
} from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { LONG_MS, VERY_LONG_MS } from "../data/offline-limits"
import type { SyncStatus } from "../data/sync-engine"
import { wantsOutboxFile } from "../data/wants-outbox-file"
import { classNames } from "../parts/class-names"
import { type Format, useFormat } from "../parts/format"
import { useNow } from "../parts/use-now"
import { useStore } from "../parts/use-store"
import { useTill } from "./till-context"

type Words = ReturnType<typeof useTranslations<"strip">>
type Field = { look: string; icon: ReactNode; head: string; tail: string | null; short: string }

const CALM = "bg-offline text-on-offline"

/** The one coloured field of the strip, or null when all is well. */
function fieldOf(
  status: SyncStatus,
  isDiskFull: boolean,
  savedAt: string | null,
  nowMs: number,
  t: Words,
  format: Format,
): Field | null {
  const { sales: count, sending, oldestAt } = status
  if (status.refused) {
    const head = t("refused")
    return {
      look: "bg-stop text-panel",
      icon: <CircleX />,
      head,
      tail: t("refusedTail"),
      short: head,
    }
  }
  if (isDiskFull) {
    const head = t("storage")
    return {
      look: "bg-peel text-on-peel",
      icon: <HardDrive />,
      head,
      tail: t("storageTail"),
      short: head,
    }
  }
  if (sending) {
    const head = t("sending", sending)
    const short = t("sendingShort", sending)
    return { look: "bg-info-ink text-info-wash", icon: <RefreshCw />, head, tail: null, short }
  }
  if (status.connection !== "offline") return null
  const since = oldestAt ?? status.contactAt
  const lastedMs = status.contactAt ? nowMs - Date.parse(status.contactAt) : 0
  const age = format.age(since ? nowMs - Date.parse(since) : 0)
  const short = count > 0 ? t("offlineShort", { count, age }) : t("offlineShortEmpty")
  if (lastedMs > VERY_LONG_MS) {
    const head = t("threeDays", { age: format.age(lastedMs), count })
    return { look: "bg-stop text-panel", icon: <CircleX />, head, tail: t("threeDaysTail"), short }
  }
  if (lastedMs > LONG_MS) {
    const head = t("day", { age: format.age(lastedMs), count })
    return {
      look: "bg-peel text-on-peel",
      icon: <TriangleAlert />,
      head,
      tail: t("dayTail"),
      short,
    }
  }
  const unsent = count > 0 ? t("unsent", { count, age }) : t("noneUnsent")
  const tail = wantsOutboxFile(status, savedAt, nowMs) ? `${unsent} · ${t("saveFile")}` : unsent
  return { look: CALM, icon: <WifiOff />, head: t("offline"), tail, short }
}

/** The strip: is the machine well? One coloured field at most, always in words. */
export function Strip() {
  const till = useTill()
  const { data } = till
  const t = useTranslations("strip")
  const format = useFormat()
  const register = useStore(data.register)
  const staff = useStore(till.staff)
  const session = useStore(data.session)
  const status = useStore(data.sync.status)
  const isDiskFull = useStore(data.storageTrouble)
  const nowMs = useNow(data.now, 5_000)
  const { fileSavedAt } = useStore(till.preferences)
  const field = register ? fieldOf(status, isDiskFull, fileSavedAt, nowMs, t, format) : null
  const isHealthOpen = useStore(till.view) === "health"
  const showHealth = () => {
    // A training says nothing of the machine.
    if (!data.isTraining) till.view.set(isHealthOpen ? "sell" : "health")
  }

  const priceAge = status.contactAt ? nowMs - Date.parse(status.contactAt) : null
  const prices = () => {
    if (priceAge === null || !status.contactAt) return null
    if (field) return t("prices", { time: format.time(status.contactAt) })
    return priceAge < 60_000 ? t("pricesNow") : t("pricesAgo", { age: format.age(priceAge) })
  }

  return (
    <header className="screen-only flex h-12 items-stretch bg-strip text-on-strip [--focus-gap:var(--color-peel)]">
      {register ? (
        <p className="flex shrink-0 items-center pl-3 font-bold whitespace-nowrap">
          <span className="max-sm:hidden">
            {t("register", {
              outlet: register.outletCode,
              register: Number(register.registerCode),
            })}
          </span>
          <span className="sm:hidden">
            {t("registerShort", {
              outlet: register.outletCode,
              register: Number(register.registerCode),
            })}
          </span>
        </p>
      ) : null}
      {staff ? (
        <button
          type="button"
          onClick={till.signOut}
          aria-label={t("lock", { name: staff.name })}
          className="flex min-w-12 cursor-pointer items-center gap-2 px-3 max-sm:px-2"
        >
          <Initials name={staff.name} />
          <span className="whitespace-nowrap max-md:hidden">{staff.name}</span>
        </button>
      ) : null}
      {session && staff ? (
        <p className="flex items-center gap-2 px-2 whitespace-nowrap text-on-strip/80 max-lg:hidden">
          <Clock aria-hidden={true} size={18} />
          {t("session", { time: format.time(session.openedAt) })}
        </p>
      ) : null}
      <button
        type="button"
        onClick={showHealth}
        aria-label={t("health")}
        aria-pressed={isHealthOpen}
        className="ml-auto flex min-w-12 cursor-pointer items-stretch overflow-hidden max-sm:flex-1"
      >
        <span
          className={classNames(
            "flex items-center gap-3 px-4 whitespace-nowrap [&>svg]:size-5 [&>svg]:shrink-0",
            field ? `${field.look} font-semibold max-sm:flex-1` : "text-on-strip/85",
          )}
        >
          {field ? (
            <>
              {field.icon}
              <span className="max-md:hidden">{field.head}</span>
              <span className="truncate md:hidden">{field.short}</span>
              {field.tail ? (
                <span className="border-l border-current/50 pl-3 max-lg:hidden">{field.tail}</span>
              ) : null}
            </>
          ) : (
            <Well status={status} t={t} format={format} />
          )}
        </span>
        {prices() ? (
          <span className="flex items-center gap-2 px-3 text-on-strip/80 max-lg:hidden">
            <TagIcon aria-hidden={true} size={18} />
            {prices()}
          </span>
        ) : null}
      </button>
      <time className="flex items-center pr-4 pl-2 font-bold tabular-nums">
        {format.time(nowMs)}
      </time>
    </header>
  )
}

function Well({ status, t, format }: { status: SyncStatus; t: Words; format: Format }) {
  if (status.connection === "unknown") return null
  return (
    <>
      <Wifi aria-hidden={true} />
      <span className="font-semibold">{t("online")}</span>
      <CloudUpload aria-hidden={true} className="ml-2 max-md:hidden" />
      <span className="max-md:hidden">
        {status.sales > 0
          ? t("waitingOnline", { count: status.sales })
          : status.sentAt
            ? t("allSent", { time: format.clock(status.sentAt) })
            : t("noneUnsent")}
      </span>
    </>
  )
}

/** First letters of the first and the last name. */
export function Initials({ name, big }: { name: string; big?: boolean }) {
  const words = name.trim().split(/\s+/)
  const letters = `${words[0]?.[0] ?? ""}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`
  return (
    <span
      aria-hidden={true}
      className={classNames(
        "grid shrink-0 place-items-center font-bold",
        big
          ? "size-14 rounded-full bg-peel-wash text-large text-peel-ink"
          : "size-7 rounded-control bg-on-strip/20 text-key",
      )}
    >
      {letters.toUpperCase()}
    </span>
  )
}
