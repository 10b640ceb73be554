import { deskPath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { slidesOf } from "@/lib/decks/count-rules";
import type { DeskDecks } from "@/lib/decks/queries";
import type { DeckState } from "@/lib/decks/rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTime } from "@/lib/platform/time/format";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import { DueForm } from "./due-form";
import { LockButton } from "./lock-button";
import { deckPath } from "./sent-deck";
import { SlidePicture } from "./slide-picture";

type Props = {
  locale: Locale;
  meetup: Pick<ShownMeetup, "id" | "slug" | "eventSlug" | "timeZone" | "city" | "status">;
  decks: DeskDecks;
};

const tones: Record<DeckState, Tone> = { missing: "warn", ready: "ok", locked: "neutral" };

/** The slides of an evening's talks: which are there, and which are right. */
export function DecksDesk({ locale, meetup, decks }: Props) {
  const t = useTranslations("decks.desk");
  const { dueOn, dueLocal } = decks;
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      {decks.talks.length === 0 ? (
        <EmptyState
          action={
            <ButtonLink href={deskPath(locale, meetup, "proposals")}>{t("none-action")}</ButtonLink>
          }
        >
          {t("none")}
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {decks.talks.map((talk) => (
            <TalkRow key={talk.id} {...{ locale, talk }} timeZone={meetup.timeZone} />
          ))}
        </ul>
      )}
      {meetup.status !== "canceled" && (
        <Section id="due" title={t("due-title")}>
          <Card as="div" className="grid gap-4">
            <p>{t("due-lead")}</p>
            <DueForm
              meetupId={meetup.id}
              dueOn={dueOn ?? ""}
              dueLocal={dueLocal ? formatTime(dueLocal, locale) : ""}
              texts={{
                on: t("due-on"),
                onHint: t("due-on-hint"),
                local: t("due-local"),
                localHint: t("due-local-hint", { town: placeName(meetup, locale) }),
                save: t("save"),
                saving: t("saving"),
                saved: t("saved"),
              }}
            />
          </Card>
        </Section>
      )}
    </Page>
  );
}

type Row = DeskDecks["talks"][number];
type RowProps = { locale: Locale; talk: Row; timeZone: string };

function TalkRow({ locale, talk, timeZone }: RowProps) {
  const t = useTranslations("decks.desk");
  const { deck, deckState } = talk;
  const lang = talk.locale === locale ? undefined : talk.locale;
  const isNeeded = deck !== null || slidesOf(talk.format) !== null;
  const label = (action: string) => t("of", { action, name: talk.title });
  return (
    <Card as="li" className="grid gap-4 sm:grid-cols-[10rem_1fr]">
      <div>
        {deck?.first && (
          <SlidePicture slide={{ ...deck.first, description: null }} lang={lang} sizes="10rem" />
        )}
      </div>
      <div className="grid content-start gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 lang={lang} className="text-lg">
            {talk.title}
          </h2>
          <Badge tone={isNeeded ? tones[deckState] : "neutral"}>
            {t(isNeeded ? deckState : "not-needed")}
          </Badge>
        </div>
        <p className="text-ink-2 text-sm">{talk.speakerName}</p>
        {deck?.submittedAt && (
          <p className="text-sm">
            {t("count", {
              ...{ count: deck.slides, version: deck.version },
              date: formatDateTimeAt(deck.submittedAt, timeZone, locale),
            })}
          </p>
        )}
        {deck?.lockedByName && (
          <p className="text-sm">{t("locked-by", { name: deck.lockedByName })}</p>
        )}
        <div className="flex flex-wrap gap-3">
          <ButtonLink
            href={deckPath(locale, talk.id)}
            aria-label={label(t(deck ? "open" : "send"))}
          >
            {t(deck ? "open" : "send")}
          </ButtonLink>
          {deck && <LockButton deckId={deck.id} isLocked={deckState === "locked"} talk={talk} />}
        </div>
      </div>
    </Card>
  );
}
