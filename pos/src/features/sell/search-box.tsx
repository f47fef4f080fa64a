import { Camera, Search, X } from "lucide-react"
import { memo, useEffect, useSyncExternalStore } from "react"
import { useTranslations } from "use-intl"
import type { Store } from "../../data/store"
import { KeyCap, Press } from "../../parts/buttons"

/** Whether there can be a picture to find codes in. */
const HAS_CAMERA = "mediaDevices" in navigator

type SearchBoxProps = {
  text: Store<string>
  /** Back to what waits for its weight, where anything does. */
  onLeave: (() => void) | null
  onEnter: () => void
  onCamera: () => void
  fieldRef: React.RefObject<HTMLInputElement | null>
}

/**
 * The field that goods are looked for in; Enter takes the first that was found. The field keeps its own
 * letters, so that none of them draws anything of the box again.
 */
export const SearchBox = memo(function SearchBox({
  text,
  onLeave,
  onEnter,
  onCamera,
  fieldRef,
}: SearchBoxProps) {
  const t = useTranslations()
  const isEmpty = useSyncExternalStore(text.subscribe, () => text.get() === "")
  useEffect(() => {
    const follow = () => {
      const field = fieldRef.current
      if (field && field.value !== text.get()) field.value = text.get()
    }
    follow()
    return text.subscribe(follow)
  }, [text, fieldRef])
  const leave = () => {
    text.set("")
    onLeave?.()
  }
  return (
    <search>
      <form
        className="flex h-13 shrink-0 items-stretch rounded-panel border-2 border-line2 bg-panel focus-within:border-tea"
        onSubmit={(event) => {
          event.preventDefault()
          onEnter()
        }}
      >
        <Search aria-hidden={true} size={22} className="mx-4 self-center text-ink2" />
        <input
          ref={fieldRef}
          type="search"
          aria-label={t("sell.searchLabel")}
          placeholder={t("sell.search")}
          defaultValue={text.get()}
          onChange={(event) => text.set(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              event.currentTarget.blur()
              leave()
            }
          }}
          autoComplete="off"
          spellCheck={false}
          className="min-w-0 flex-1 bg-transparent text-[1.0625rem] outline-none! shadow-none! placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
        />
        {isEmpty && !onLeave ? (
          <>
            <span className="mr-3 self-center">
              <KeyCap>F2</KeyCap>
            </span>
            {HAS_CAMERA ? (
              <Press
                look="bare"
                className="border-l border-l-line"
                aria-label={t("sell.camera")}
                onClick={onCamera}
              >
                <Camera aria-hidden={true} size={22} />
              </Press>
            ) : null}
          </>
        ) : (
          <Press look="bare" className="border-l border-l-line" onClick={leave}>
            <X aria-hidden={true} size={18} />
            {t(isEmpty ? "app.close" : "sell.clear")}
          </Press>
        )}
      </form>
    </search>
  )
})
