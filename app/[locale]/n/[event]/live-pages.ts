import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { boardSnapshot } from "@/lib/board/queries";
import { nightTitle } from "@/lib/events/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Props = { params: Promise<{ locale: string; event: string }> };

/** An event that is public, for board and wall, which are the same for everybody. */
export async function liveNight({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const snapshot = await boardSnapshot(slug);
  if (!snapshot) notFound();
  return { locale, snapshot };
}

/** The `generateMetadata` of board or wall; a wall is for a projector, and listed nowhere. */
export const liveMetadata =
  (page: "live" | "wall") =>
  async (props: Props): Promise<Metadata> => {
    const { locale, snapshot } = await liveNight(props);
    const { event } = snapshot;
    const night = nightTitle(event, locale).text;
    const t = translator(locale, page === "wall" ? "live.wall" : "live");
    return pageMetadata({
      ...{ locale, path: `/n/${event.slug}/${page}` },
      title: `${t("title")} · ${night}`,
      description: t("description", { night }),
      isListed: page === "live" && mayBeListed(event),
      picture: `/n/${event.slug}`,
    });
  };
