import { WallPage } from "@/components/wall/wall-page";
import { env } from "@/lib/platform/env";
import { now } from "@/lib/platform/time/now";
import { liveMetadata, liveNight } from "../live-pages";

type Props = Parameters<typeof liveNight>[0] & {
  searchParams: Promise<{ lang?: string | string[] }>;
};

export const generateMetadata = liveMetadata("wall");

export default async function WallRoute(props: Props) {
  const { locale, snapshot } = await liveNight(props);
  const { lang } = await props.searchParams;
  const origin = env().publicUrl;
  return (
    <WallPage {...{ locale, snapshot, origin }} now={await now()} isInBoth={lang === "both"} />
  );
}
