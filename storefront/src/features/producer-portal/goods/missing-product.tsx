import { buttonClass, Notice } from "@ocop/ui"
import Link from "next/link"
import { useLocale } from "next-intl"
import { portalHref } from "../portal-href"

/** No product of that name in this workshop: others' do not exist here. */
export function MissingProduct({ title, link }: { title: string; link: string }) {
  const locale = useLocale()
  return (
    <main id="main" className="page-width py-11">
      <Notice
        title={title}
        className="max-w-[36rem]"
        action={
          <Link
            href={portalHref(locale, "goods")}
            prefetch={false}
            className={buttonClass({ variant: "calm", size: "small" })}
          >
            {link}
          </Link>
        }
      />
    </main>
  )
}
