import { byline, foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { RowAction } from "@/components/ui/form/rows/row-action";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { byPlace } from "@/lib/recap/rules";
import { addQuoteAction } from "@/lib/round-ups/actions";
import type { Candidate, DeskRoundUp } from "@/lib/round-ups/queries";
import { onPage } from "@/lib/round-ups/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

type Places = Pick<SnapshotMeetup, "id" | "kind" | "stripPlace" | "startsAt" | "city">[];
type Props = {
  locale: Locale;
  eventId: string;
  meetups: Places;
  roundUp: Pick<DeskRoundUp, "candidates" | "notQuotable" | "items">;
  /** Which of them, counted from 1. */
  page: number;
  /** This page. */
  path: string;
};

const KINDS = ["stayed", "takeaway", "observation", "next_time"] as const;

/** What may be quoted, by theme, and within each from east to west. */
export function Candidates({ locale, eventId, meetups, roundUp, page, path }: Props) {
  const t = useTranslations("roundUps.desk");
  const { candidates, notQuotable, items } = roundUp;
  const hasQuotes = items.some(({ kind }) => kind === "quote");
  const places = byPlace(candidates, meetups, locale).flatMap((place) => place.items);
  const ordered = KINDS.flatMap((kind) => places.filter((candidate) => candidate.kind === kind));
  const { items: shown, ...pages } = onPage(ordered, page);
  return (
    <Section id="choose" title={t("choose")}>
      <div className="grid gap-4">
        <p className="max-w-text text-ink-2">{t("choose-lead")}</p>
        {candidates.length === 0 && (
          <EmptyState>{t(hasQuotes ? "chosen-all" : "choose-none")}</EmptyState>
        )}
        {KINDS.map((kind) => {
          const some = shown.filter((candidate) => candidate.kind === kind);
          if (some.length === 0) return null;
          return (
            <Disclosure key={kind} summary={t(`kinds.${kind}`)} open>
              <ul className="grid gap-4">
                {some.map((candidate) => (
                  <Choice
                    key={`${candidate.reflectionId}${candidate.pointId}`}
                    {...{ locale, eventId, candidate }}
                  />
                ))}
              </ul>
            </Disclosure>
          );
        })}
        <Pages {...{ pages, path }} shown={shown.length} count={ordered.length} />
        {notQuotable > 0 && (
          <p className="text-ink-2 text-sm">{t("not-quotable", { count: notQuotable })}</p>
        )}
      </div>
    </Section>
  );
}

type PagesProps = {
  pages: Pick<ReturnType<typeof onPage>, "from" | "previous" | "next">;
  path: string;
  shown: number;
  count: number;
};

function Pages({ pages: { from, previous, next }, path, shown, count }: PagesProps) {
  const t = useTranslations("roundUps.desk");
  if (!previous && !next) return null;
  const address = (page: number) => `${path}?page=${page}#choose`;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p>{t("choose-range", { from: from + 1, to: from + shown, count })}</p>
      {previous && <ButtonLink href={address(previous)}>{t("choose-previous")}</ButtonLink>}
      {next && <ButtonLink href={address(next)}>{t("choose-next")}</ButtonLink>}
    </div>
  );
}

type ChoiceProps = Pick<Props, "locale" | "eventId"> & { candidate: Candidate };

function Choice({ locale, eventId, candidate }: ChoiceProps) {
  const [t, r] = [useTranslations("roundUps.desk"), useTranslations("reflections")];
  const { reflectionId, pointId, text, locale: written } = candidate;
  return (
    <li className="grid gap-2 border-hairline border-l-4 pl-4">
      <p lang={foreign(written, locale)} className="wrap-anywhere font-reading text-lg">
        {text}
      </p>
      <p className="text-ink-2 text-sm">{byline(r, candidate, locale)}</p>
      <RowAction
        action={addQuoteAction}
        fields={{ eventId, reflectionId, ...(pointId && { pointId }) }}
        row={text}
        text={t("add-quote")}
        pendingText={t("adding")}
        icon="plus"
      />
    </li>
  );
}
