import { ButtonLink } from "@/components/ui/button";
import type { EventPhase } from "@/lib/phases/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotEvent } from "@/lib/snapshot/queries";

type Props = {
  event: Pick<SnapshotEvent, "streamUrl" | "recordingUrl" | "captionsUrl">;
  phase: EventPhase;
  /** Beside a player, which comes first. */
  isSecond?: boolean;
};

const outside = { target: "_blank", rel: "noopener noreferrer", icon: "external" } as const;

/** Links to the stream during the event, and to its recording afterwards. */
export function Stream({ event, phase, isSecond = false }: Props) {
  const t = useTranslations("nights.stream");
  const { streamUrl, recordingUrl, captionsUrl } = event;
  const live = phase === "tonight" && streamUrl;
  const later = phase === "after" && recordingUrl;
  if (!live && !later) return null;
  return (
    <>
      {live && (
        <ButtonLink
          look={isSecond ? "secondary" : "primary"}
          href={live}
          {...outside}
          icon={isSecond ? "external" : "play"}
        >
          {t("watch")}
        </ButtonLink>
      )}
      {later && (
        <ButtonLink href={later} {...outside} icon="play">
          {t("recording")}
        </ButtonLink>
      )}
      {captionsUrl && (
        <ButtonLink href={captionsUrl} {...outside}>
          {t("captions")}
        </ButtonLink>
      )}
    </>
  );
}
