import { CircleCheck, CloudUpload, HardDrive, History, ShieldCheck } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Initials } from "../../app/strip"
import { type StaffMember, useTill } from "../../app/till-context"
import { classNames } from "../../parts/class-names"
import { useFormat } from "../../parts/format"
import { Landscape } from "../../parts/landscape"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { PinPanel } from "./pin-panel"

const greetingOf = (hour: number) => (hour < 11 ? "morning" : hour < 18 ? "afternoon" : "evening")

/** Who stands at the counter? Works without a network; only the PIN of an own name opens it. */
export function SignInScreen() {
  const till = useTill()
  const { data } = till
  const t = useTranslations("signIn")
  const format = useFormat()
  const replica = useStore(data.replica)
  const session = useStore(data.session)
  const register = useStore(data.register)
  const { sales: waiting } = useStore(data.sync.status)
  const people = replica?.staff ?? []
  const [chosen, choose] = useState<string | null>(
    people.length === 1 ? (people[0]?.id ?? null) : null,
  )
  const person = people.find((p) => p.id === chosen) ?? null
  const hour = Number(format.time(data.now()).slice(0, 2))

  return (
    <main className="grid min-h-0 overflow-y-auto max-md:auto-rows-[minmax(max-content,auto)] md:grid-cols-[minmax(0,1fr)_minmax(20rem,27.5rem)] md:overflow-hidden">
      <section className="relative flex flex-col overflow-hidden px-4 pt-5 pb-5 md:overflow-y-auto md:px-12 md:pt-10">
        <Landscape />
        <h1 className="relative font-head text-[1.75rem] leading-[1.15] font-bold md:text-[2.5rem]">
          <span className="max-sm:hidden">{t(greetingOf(hour))} </span>
          <span className="md:block">{t("who")}</span>
        </h1>
        <p className="relative mt-1.5 text-ink2 md:text-amount md:font-medium">
          {replica?.outlet.name}
        </p>
        <ul
          className="relative mt-4 grid grid-cols-1 gap-2 sm:max-md:grid-cols-2 md:mt-7 md:gap-4 lg:grid-cols-2"
          aria-label={t("staff")}
        >
          {people.map((member) => (
            <li key={member.id}>
              <StaffCard member={member} isChosen={member.id === chosen} onChoose={choose} />
            </li>
          ))}
        </ul>
        <div className="relative mt-auto grid justify-items-start gap-2.5 pt-6 max-md:hidden">
          <Tag tone="good" icon={<ShieldCheck />} block={true}>
            {t("enrolled")}
          </Tag>
          {register?.storagePersisted === false ? (
            <Tag tone="careful" icon={<HardDrive />} block={true}>
              {t("notPersisted")}
            </Tag>
          ) : null}
          {session ? (
            <Tag tone="info" icon={<History />} block={true}>
              {t("sessionOpen", { time: format.time(session.openedAt) })}
            </Tag>
          ) : null}
          {waiting > 0 ? (
            <Tag tone="careful" icon={<CloudUpload />} block={true}>
              {t("unsent", { count: waiting })}
            </Tag>
          ) : null}
        </div>
      </section>
      <div className="flex min-h-0 flex-col bg-panel p-4 md:overflow-y-auto md:p-10">
        <PinPanel person={person} onRight={till.signIn} submitLabel={t("enter")} />
      </div>
    </main>
  )
}

function StaffCard({
  member,
  isChosen,
  onChoose,
}: {
  member: StaffMember
  isChosen: boolean
  onChoose: (id: string) => void
}) {
  const t = useTranslations("signIn")
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={() => onChoose(member.id)}
      className={classNames(
        "flex min-h-16 w-full cursor-pointer items-center gap-4 rounded-panel bg-panel px-4 text-left md:min-h-[6.5rem] md:px-5",
        isChosen ? "border-2 border-tea" : "border border-line2",
      )}
    >
      <Initials name={member.name} big={true} />
      <span className="min-w-0">
        <b className="block text-amount leading-tight">{member.name}</b>
        <span className="text-ink2">{t(member.role)}</span>
      </span>
      {isChosen ? (
        <CircleCheck aria-hidden={true} size={28} className="ml-auto shrink-0 text-tea" />
      ) : null}
    </button>
  )
}
