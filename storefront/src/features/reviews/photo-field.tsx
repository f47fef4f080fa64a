"use client"

import { Picture } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { type ChangeEvent, useEffect, useState } from "react"

type Props = { files: readonly File[]; most: number; onChange(files: readonly File[]): void }

/** Pictures that go with a review: chosen, looked at, taken away again. */
export function PhotoField({ files, most, onChange }: Props) {
  const t = useTranslations("reviews.form")
  const [previews, setPreviews] = useState<readonly string[]>([])
  useEffect(() => {
    const urls = files.map((file) => URL.createObjectURL(file))
    setPreviews(urls)
    return () => {
      for (const url of urls) URL.revokeObjectURL(url)
    }
  }, [files])

  function choose(event: ChangeEvent<HTMLInputElement>) {
    onChange([...files, ...(event.target.files ?? [])].slice(0, most))
    event.target.value = ""
  }

  return (
    <div className="o-field">
      <label className="o-label" htmlFor="review-photos">
        {t("photos", { most })}
      </label>
      {files.length < most && (
        <input
          id="review-photos"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp"
          aria-describedby="review-photos-note"
          onChange={choose}
          className="min-h-13 w-full rounded-control border-[1.5px] border-line2 bg-card p-2 text-small file:mr-3 file:min-h-9 file:rounded-control file:border-0 file:bg-tea-wash file:px-4 file:font-label file:text-tea"
        />
      )}
      <p id="review-photos-note" className="o-hint">
        {t("photosHint")}
      </p>
      {previews.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-3">
          {previews.map((src, index) => (
            <li key={src} className="w-28">
              <Picture
                src={src}
                alt=""
                width={112}
                height={112}
                className="size-28 rounded-art bg-sunk object-cover"
              />
              <button
                type="button"
                aria-label={t("dropPhotoNamed", { n: index + 1 })}
                onClick={() => onChange(files.filter((_, n) => n !== index))}
                className="text-link min-h-11 text-small"
              >
                {t("dropPhoto")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
