import { BoardPage } from "@/components/board/board-page";
import { now } from "@/lib/platform/time/now";
import { liveMetadata, liveNight } from "../live-pages";

export const generateMetadata = liveMetadata("live");

export default async function BoardRoute(props: Parameters<typeof liveNight>[0]) {
  const { locale, snapshot } = await liveNight(props);
  return <BoardPage {...{ locale, snapshot }} now={await now()} />;
}
