"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import { forgetSearches, rememberSearch, useRecentSearches } from "./recent-searches"
import type { SuggestionAnswer } from "./suggestion"
import { RecentRow, SuggestionRow } from "./suggestion-row"
import { useSuggestions } from "./use-suggestions"

type Row = { key: string; body: ReactNode; choose: () => void }

/** What is said above the rows: how the words were read, or that nothing holds them all. */
function noteOf(
  { meant, near }: SuggestionAnswer,
  t: ReturnType<typeof useTranslations<"search">>,
) {
  if (near) return t("nearRows")
  return meant ? t("meantRows", { words: meant }) : null
}

/**
 * The box of the search form as a combobox with a list below (WAI-ARIA APG, list autocomplete with
 * manual selection). Without scripts it is a plain field of its form.
 */
export function SearchBox() {
  const t = useTranslations("search")
  const locale = useLocale()
  const router = useRouter()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState("")
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const answer = useSuggestions(isOpen ? text : "", locale)
  const recent = useRecentSearches()

  // The words that a results page was reached by, and what was typed before the page was alive.
  useEffect(() => {
    const typed = input.current?.value || new URLSearchParams(location.search).get("q")
    if (typed) setText(typed)
  }, [])

  function close() {
    setOpen(false)
    setActive(-1)
  }

  function goTo(href: string, left: string) {
    setText(left)
    close()
    router.push(href)
  }

  const recentRows = (): Row[] => [
    ...recent.map((one) => ({
      key: `recent ${one}`,
      body: <RecentRow text={one} />,
      choose: () => {
        setText(one)
        setActive(-1)
        input.current?.focus()
      },
    })),
    { key: "forget", body: <RecentRow text={null} />, choose: forgetSearches },
  ]
  const isEmpty = text.trim() === ""
  const rows: Row[] = isEmpty
    ? recent.length > 0
      ? recentRows()
      : []
    : answer.rows.map((row) => ({
        key: `${row.kind} ${row.href}`,
        body: <SuggestionRow row={row} />,
        choose: () => {
          rememberSearch(text)
          goTo(row.href, row.kind === "all" ? text : "")
        },
      }))
  const shown = isOpen ? rows : []
  const note = isEmpty ? (shown.length > 0 ? t("recent") : null) : noteOf(answer, t)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      if (isOpen && shown.length > 0) {
        event.preventDefault()
        close()
      } else setText("")
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      setOpen(true)
      const step = event.key === "ArrowDown" ? 1 : -1
      // -1 is the box itself, before the first row and behind the last one. A closed list opens on
      // its first row.
      const places = shown.length + 1
      const next = ((active + 1 + step + places) % places) - 1
      setActive(isOpen ? next : step > 0 ? 0 : -1)
    }
    const row = shown[active]
    if (event.key === "Enter" && row) {
      event.preventDefault()
      row.choose()
    } else if (event.key === "Enter") {
      rememberSearch(text)
      close()
    }
  }

  return (
    <>
      <input
        ref={input}
        id="site-search"
        name="q"
        type="text"
        inputMode="search"
        maxLength={120}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-activedescendant={shown[active] ? `${listId}-${active}` : undefined}
        placeholder={t("hint")}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(-1)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
        className="h-full min-w-0 flex-1 rounded-control bg-transparent px-2 text-[1rem] text-ellipsis placeholder:text-ink2"
      />
      <div className="search-panel" hidden={shown.length === 0}>
        {note && <p className="px-4 pt-3 pb-1 text-least text-ink2">{note}</p>}
        <div id={listId} role="listbox" aria-label={t("rows")} className="search-rows">
          {shown.map((row, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
            <div
              key={row.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              // The box must keep its focus until the click is through.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={row.choose}
              className={`search-row ${index === active ? "search-row--active" : ""}`}
            >
              {row.body}
            </div>
          ))}
        </div>
      </div>
      <span role="status" className="o-hidden">
        {isOpen && !isEmpty ? t("told", { count: shown.length }) : ""}
      </span>
    </>
  )
}
