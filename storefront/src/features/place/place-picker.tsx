"use client"

import { ChevronDown, MapPin } from "lucide-react"
import { useTranslations } from "next-intl"
import { useId, useRef } from "react"
import { CommuneSearch } from "./commune-search"
import { choosePlace, usePlace } from "./place-store"

/** Short for a narrow place: "P. Thành Sen", "X. Kỳ Anh". */
function shortName(name: string): string {
  return name.replace(/^Phường /, "P. ").replace(/^Xã /, "X. ")
}

/** Where the shopper is; distances on every page follow it. Kept in this browser only. */
export function PlacePicker() {
  const t = useTranslations("place")
  const place = usePlace()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  return (
    <>
      <button
        type="button"
        onClick={() => dialog.current?.showModal()}
        aria-haspopup="dialog"
        className="my-2 inline-flex shrink-0 items-center gap-2 rounded-control border-l border-line px-3 text-small font-[650] sm:px-4"
      >
        <MapPin aria-hidden size={18} strokeWidth={1.8} />
        <span className="o-hidden">{t("button")}</span>
        <span className="max-w-[7.5rem] truncate max-[25rem]:sr-only">{shortName(place.name)}</span>
        <ChevronDown aria-hidden size={16} strokeWidth={2} />
      </button>
      <dialog ref={dialog} aria-labelledby={titleId} className="sheet">
        <div className="flex flex-col gap-5 p-5 sm:p-7">
          <div>
            <h2 id={titleId} className="text-panel">
              {t("title")}
            </h2>
            <p className="mt-1 text-small text-ink2">{t("text")}</p>
          </div>
          <CommuneSearch
            id="place-search"
            label={t("search")}
            onChoose={(chosen) => {
              choosePlace(chosen)
              dialog.current?.close()
            }}
          />
          <button
            type="button"
            className="o-button o-button--outline o-button--small self-start"
            onClick={() => dialog.current?.close()}
          >
            {t("close")}
          </button>
        </div>
      </dialog>
    </>
  )
}
