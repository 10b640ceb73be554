import "./board.css";
import { BoardStream } from "@/components/events/board-stream";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type BoardTexts, boardTexts } from "@/lib/board/sentence-rules";
import { nightTitle } from "@/lib/events/rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { type BoardLabels, LiveBoard } from "./live-board";

type Props = { locale: Locale; snapshot: EventSnapshot; now: Date };

/** Every city of the night, and how many were counted; whole without scripts, and kept fresh with them. */
export function BoardPage({ locale, snapshot, now }: Props) {
  const t = useTranslations("live");
  const { event } = snapshot;
  const night = nightTitle(event, locale);
  const path = `/${locale}/n/${event.slug}`;
  const board = boardTexts(snapshot, locale, now);
  return (
    <Page
      title={t("title")}
      back={{ href: path, text: night.text, ...(night.lang !== locale && { lang: night.lang }) }}
      lead={<p>{t(`lead.${board.isCanceled ? "canceled" : board.phase}`)}</p>}
    >
      {board.rows.length === 0 || board.isCanceled ? (
        <EmptyState action={<ButtonLink href={path}>{t("to-night")}</ButtonLink>}>
          {t("no-cities")}
        </EmptyState>
      ) : (
        <Filled {...{ locale, event, board, path }} />
      )}
    </Page>
  );
}

type FilledProps = {
  locale: Locale;
  event: EventSnapshot["event"];
  board: BoardTexts;
  path: string;
};

function Filled({ locale, event, board, path }: FilledProps) {
  const t = useTranslations("live");
  return (
    <div className="grid gap-6">
      <div className="no-print empty:hidden">
        <BoardStream event={event} phase={board.phase} />
      </div>
      <LiveBoard {...{ locale, labels: useLabels() }} event={event.slug} rendered={board} />
      <div className="no-print flex flex-wrap gap-3">
        <ButtonLink href={`${path}/wall`} icon="external">
          {t("to-wall")}
        </ButtonLink>
      </div>
    </div>
  );
}

function useLabels(): BoardLabels {
  const t = useTranslations("live");
  const strip = useTranslations("time.strip");
  const tally = useTranslations("attendance.tally");
  return {
    strip: strip("name"),
    numbers: tally("name"),
    lost: t("lost"),
    refresh: t("refresh"),
    reports: t("reports"),
    announce: t("announce"),
    rows: {
      cities: t("cities"),
      zones: Object.fromEntries(STRIP.map((place) => [place, strip(place)])) as Record<
        StripPlace,
        string
      >,
      onStage: t("on-stage"),
      trouble: t("trouble"),
    },
  };
}
