import { Camera, TriangleAlert } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { openCodeFinder } from "../../devices/camera/code-finder"
import { watchCodes } from "../../devices/camera/watch-codes"
import { PaneFrame } from "../../parts/pane-frame"
import { Tag } from "../../parts/tag"
import { useCounter } from "./use-counter"

/** Between two looks: a hand does not move a pack faster. Milliseconds. */
const LOOK_MS = 120
const AT_THE_BACK = { video: { facingMode: "environment", width: { ideal: 1280 } } } as const

/** Scanning by camera, one pack after another; the basket beside it fills. */
export function CameraPane({ onClose }: { onClose: () => void }) {
  return (
    <DeskLanguage>
      <Viewfinder onClose={onClose} />
    </DeskLanguage>
  )
}

/** Opens the camera into a picture and tells what it sees; the answer is the way to let go of it. */
function useCamera(onCode: (code: string) => void) {
  const picture = useRef<HTMLVideoElement>(null)
  const latest = useRef(onCode)
  latest.current = onCode
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    let isOver = false
    let stop: () => void = () => undefined
    let stream: MediaStream | null = null
    const open = async () => {
      const [opened, find] = await Promise.all([
        navigator.mediaDevices.getUserMedia(AT_THE_BACK),
        openCodeFinder(),
      ])
      stream = opened
      const { current } = picture
      if (isOver || !current) {
        letGo(opened)
        return
      }
      current.srcObject = opened
      await current.play()
      stop = watchCodes({
        find,
        picture: current,
        onCode: (code) => latest.current(code),
        now: () => performance.now(),
        next: (look) => {
          const timer = setTimeout(look, LOOK_MS)
          return () => clearTimeout(timer)
        },
      })
    }
    open().catch(() => setRefused(true))
    return () => {
      isOver = true
      stop()
      if (stream) letGo(stream)
    }
  }, [])
  return { picture, isRefused }
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function Viewfinder({ onClose }: { onClose: () => void }) {
  const { counter } = useCounter()
  const t = useTranslations("camera")
  const { picture, isRefused } = useCamera((code) => {
    counter.scan(code)
    // Goods joined the basket; the camera stays for the next ones.
    if (counter.pane().kind === "goods") counter.show({ kind: "camera" })
  })
  return (
    <PaneFrame
      icon={<Camera aria-hidden={true} />}
      title={t("title")}
      closeWord={t("close")}
      onClose={onClose}
    >
      {isRefused ? (
        <div role="alert">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t("refused")}
          </Tag>
        </div>
      ) : (
        <>
          <video
            ref={picture}
            muted={true}
            playsInline={true}
            aria-label={t("picture")}
            className="min-h-0 w-full flex-1 rounded-control bg-strip object-cover"
          />
          <p className="text-ink2">{t("hint")}</p>
        </>
      )}
    </PaneFrame>
  )
}
