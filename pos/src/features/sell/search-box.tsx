import { Camera, Search, X } from "lucide-react"
import { useTranslations } from "use-intl"
import { KeyCap, Press } from "../../parts/buttons"

/** Whether there can be a picture to find codes in. */
const HAS_CAMERA = "mediaDevices" in navigator

/** The field that goods are looked for in; Enter takes the first that was found. */
export function SearchBox({
  text,
  onText,
  onLeave,
  onEnter,
  onCamera,
  fieldRef,
}: {
  text: string
  onText: (text: string) => void
  /** Back to what waits for its weight, where anything does. */
  onLeave: (() => void) | null
  onEnter: () => void
  onCamera: () => void
  fieldRef: React.RefObject<HTMLInputElement | null>
}) {
  const t = useTranslations()
  const leave = () => {
    onText("")
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
          value={text}
          onChange={(event) => onText(event.target.value)}
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
        {text === "" && !onLeave ? (
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
            {t(text === "" ? "app.close" : "sell.clear")}
          </Press>
        )}
      </form>
    </search>
  )
}
