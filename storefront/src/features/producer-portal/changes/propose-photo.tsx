"use client"

import type { VendorUpload } from "@ocop/contracts"
import { Button, Picture } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { type ChangeEvent, type FormEvent, useEffect, useState } from "react"
import { PortalPicture } from "../frame/portal-picture"
import { send } from "../send"
import { ProposalOutcome } from "./proposal-outcome"
import { useProposal } from "./use-proposal"

const MOST_BYTES = 8 * 1024 * 1024

/** A new picture: chosen, looked at, sent. */
export function ProposePhoto({ productId, image }: { productId: string; image: string | null }) {
  const t = useTranslations("producer.propose")
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<string | null>(null)
  const { state, setState, propose } = useProposal()

  useEffect(() => {
    if (file === null) return setPreview(null)
    const url = URL.createObjectURL(file)
    setPreview(url)
    return () => URL.revokeObjectURL(url)
  }, [file])

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0] ?? null
    const isTooBig = chosen !== null && chosen.size > MOST_BYTES
    setFile(isTooBig ? null : chosen)
    setState(isTooBig ? { status: "failed", code: "PAYLOAD_TOO_LARGE" } : { status: "ready" })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (file === null) return
    setState({ status: "sending" })
    const form = new FormData()
    form.append("file", file)
    const upload = await send<VendorUpload>("/api/vendor/uploads", form)
    if (!upload.ok) return setState({ status: "failed", code: upload.code })
    const { uploadId } = upload.answer
    if (await propose({ kind: "photo", productId, uploadId })) setFile(null)
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-5">
        <figure className="w-36">
          <PortalPicture image={image} className="w-full" />
          <figcaption className="mt-1 text-small text-ink2">{t("photoNow")}</figcaption>
        </figure>
        {preview !== null && (
          <figure className="w-36">
            <Picture
              src={preview}
              alt=""
              width={480}
              height={480}
              className="aspect-square w-full rounded-art object-cover"
            />
            <figcaption className="mt-1 text-small text-ink2">{t("photoPreview")}</figcaption>
          </figure>
        )}
      </div>
      <div className="o-field">
        <label className="o-label" htmlFor="photo">
          {t("photoLabel")}
        </label>
        <input
          id="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby="photo-note"
          onChange={choose}
          className="min-h-13 w-full rounded-control border-[1.5px] border-line2 bg-card p-2 text-small file:mr-3 file:min-h-9 file:rounded-control file:border-0 file:bg-tea-wash file:px-4 file:font-label file:text-tea"
        />
        <p id="photo-note" className="o-hint">
          {t("photoHint")}
        </p>
      </div>
      <ProposalOutcome state={state} />
      <Button
        type="submit"
        variant="outline"
        disabled={file === null}
        busy={state.status === "sending" && t("sending")}
      >
        {t("sendPhoto")}
      </Button>
    </form>
  )
}
