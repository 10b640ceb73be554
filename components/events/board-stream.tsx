import type { EventPhase } from "@/lib/phases/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import { playerOf } from "@/lib/streams/player-rules";
import { Stream } from "./stream";
import { StreamPlayer } from "./stream-player";

type Props = {
  event: Pick<SnapshotEvent, "streamUrl" | "recordingUrl" | "captionsUrl">;
  phase: EventPhase;
};

/** The stream, or its recording, played on the page where that is known how; otherwise links. */
export function BoardStream({ event, phase }: Props) {
  const t = useTranslations("nights.stream");
  const address = { before: null, tonight: event.streamUrl, after: event.recordingUrl }[phase];
  if (!address) return null;
  const player = playerOf(address);
  const links = <Stream event={event} phase={phase} isSecond={player !== null} />;
  if (!player) return <div className="flex flex-wrap gap-3">{links}</div>;
  const texts = { play: t("play", { site: player.site }), frame: t("title") };
  return (
    <StreamPlayer address={player.address} texts={texts}>
      {links}
    </StreamPlayer>
  );
}
