import { useTranslations } from "next-intl"
import { SiteLink } from "../shell/site-link"
import { RULES } from "./legal-pages"

/** The other pages of the rules, and what of all of them is a sample. */
export function RulesNav({ here }: { here: (typeof RULES)[number] }) {
  const t = useTranslations("legal")
  const shell = useTranslations("shell")
  return (
    <>
      <p className="mt-14 max-w-[40rem] text-small text-ink2">{t("sample")}</p>
      <nav aria-label={t("nav")} className="mt-5 border-t-[1.5px] border-ink pt-4">
        <ul className="flex flex-wrap gap-x-7">
          {RULES.map((name) => (
            <li key={name}>
              <SiteLink
                to={name}
                aria-current={name === here ? "page" : undefined}
                className={`inline-flex min-h-11 items-center ${name === here ? "font-[700]" : "text-link"}`}
              >
                {shell(`items.${name}`)}
              </SiteLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
