import { Logo } from "@ocop/ui"
import { Menu, UserRound, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { PlacePicker } from "../place/place-picker"
import { SearchForm } from "../search/search-form"
import { BasketLink } from "./basket-link"
import { MainNav } from "./main-nav"
import { SiteLink } from "./site-link"

const MENU_ID = "site-menu"

/** Mark, search with the shopper's place, navigation and basket; the nav folds below 1100 px. */
export function Header({ outletCount }: { outletCount: number }) {
  const t = useTranslations("shell")
  return (
    <header className="border-b-[1.5px] border-ink bg-paper">
      <div className="page-width flex flex-wrap items-center gap-x-2 gap-y-3 py-3 sm:gap-x-5 lg:min-h-21 lg:flex-nowrap lg:gap-x-8">
        <SiteLink to="home" className="flex items-center gap-2 sm:gap-3">
          <Logo size={42} />
          <span>
            <span className="block font-head text-[clamp(1rem,-0.715rem+8.57vw,1.375rem)] leading-tight font-[750] tracking-[-0.02em]">
              {t("name")}
            </span>
            <span className="hidden text-least text-ink2 sm:block">
              {t("outlets", { count: outletCount })}
            </span>
          </span>
        </SiteLink>
        <div className="order-last flex w-full min-w-0 lg:order-none lg:w-auto lg:flex-1">
          <SearchForm>
            <PlacePicker />
          </SearchForm>
        </div>
        <nav aria-label={t("nav")} className="hidden items-center gap-6 lg:flex xl:gap-7">
          <MainNav />
        </nav>
        <div className="ml-auto flex items-center gap-2 lg:ml-0">
          <SiteLink
            to="account"
            aria-label={t("items.account")}
            className="hidden size-11 items-center justify-center rounded-control lg:inline-flex"
          >
            <UserRound aria-hidden size={22} strokeWidth={1.8} />
          </SiteLink>
          <BasketLink />
          <button
            type="button"
            popoverTarget={MENU_ID}
            aria-label={t("menu")}
            className="inline-flex size-11 items-center justify-center rounded-control lg:hidden"
          >
            <Menu aria-hidden size={24} strokeWidth={1.8} />
          </button>
        </div>
      </div>
      <nav id={MENU_ID} popover="auto" aria-label={t("nav")} className="menu-sheet">
        <div className="mb-2 flex justify-end">
          <button
            type="button"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            aria-label={t("menuClose")}
            className="inline-flex size-11 items-center justify-center rounded-control"
          >
            <X aria-hidden size={24} strokeWidth={1.8} />
          </button>
        </div>
        <MainNav folded menuId={MENU_ID} />
      </nav>
    </header>
  )
}
