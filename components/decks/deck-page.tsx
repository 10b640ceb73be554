import type { ReactNode } from "react";
import { deskPath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { MOST_SLIDES, slidesOf } from "@/lib/decks/count-rules";
import type { DeckPage } from "@/lib/decks/queries";
import { DESCRIPTION_LENGTH } from "@/lib/decks/schema";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate, formatTimeIn } from "@/lib/platform/time/format";
import { DeckUpload } from "./deck-upload";
import { DescribeForm } from "./describe-form";
import { LockButton } from "./lock-button";
import { DeckLinks, SentVersion } from "./sent-deck";
import { ShareDeck } from "./share-deck";
import { SlidePicture } from "./slide-picture";
import { deckRefusals, useFaultTexts, useUploadTexts } from "./upload-texts";

type Props = {
  locale: Locale;
  found: DeckPage;
  now: Date;
  /** What a speaker does with the slides before the night. */
  children?: ReactNode;
};

/** A talk's slides, for its speaker and the hosts: what is there, and a way to send them. */
export function DeckScreen({ locale, found, now, children }: Props) {
  const t = useTranslations("decks.page");
  const refusals = useTranslations("decks.refusals");
  const { talk, meetup, isHost, deck } = found;
  const format = useTranslations("talks.formats")(talk.format);
  const exactly = slidesOf(talk.format);
  const named = { speaker: talk.speakerName, format };
  const lead =
    exactly === null
      ? t("lead-any", { ...named, count: MOST_SLIDES })
      : t("lead-exactly", { ...named, count: exactly });
  const place = { eventSlug: meetup.event.slug, slug: meetup.slug };
  const back = isHost
    ? { href: deskPath(locale, place, "decks"), text: t("back-desk") }
    : { href: `/${locale}/me#talks`, text: t("back-mine") };
  return (
    <Page
      title={talk.title}
      {...(talk.locale !== locale && { titleLang: talk.locale })}
      back={back}
      lead={
        <>
          <p>{lead}</p>
          <Due {...{ locale, meetup, now }} />
        </>
      }
    >
      {found.refusal === "meetup-canceled" && <Notice>{refusals("meetup-canceled")}</Notice>}
      <Standing {...{ locale, found }} />
      {children}
      {found.refusal === null && <Sending {...{ locale, found, format, exactly }} />}
      {deck && <Slides {...{ locale, talk, deck }} />}
      {found.isSpeaker && <ShareDeck talk={talk} />}
    </Page>
  );
}

function Due({ locale, meetup, now }: { locale: Locale; meetup: DeckPage["meetup"]; now: Date }) {
  const t = useTranslations("decks.page");
  const { dueOn, dueLocal, dueAt } = meetup;
  if (!dueOn || !dueLocal || !dueAt) return null;
  const date = formatDate(dueOn, locale);
  const time = formatTimeIn(dueLocal, placeName(meetup, locale), locale);
  return <p>{t(now < dueAt ? "due" : "overdue", { date, time })}</p>;
}

/** Which version is there, and whether it is locked. */
function Standing({
  locale,
  found: { deck, isHost, talk, meetup },
}: Pick<Props, "locale" | "found">) {
  const t = useTranslations("decks.page");
  const desk = useTranslations("decks.desk");
  if (!deck) return <p className="text-ink-2">{t("missing")}</p>;
  const { lockedAt, lockedByName } = deck;
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge tone="ok">{desk(lockedAt ? "locked" : "ready")}</Badge>
        <SentVersion {...{ locale, deck }} timeZone={meetup.timeZone} />
      </p>
      {lockedAt && (
        <Notice>{lockedByName ? t("locked", { name: lockedByName }) : t("locked-nobody")}</Notice>
      )}
      <DeckLinks {...{ locale, deck }} talkId={talk.id}>
        {isHost && <LockButton deckId={deck.id} isLocked={lockedAt !== null} talk={talk} />}
      </DeckLinks>
    </div>
  );
}

type SendingProps = Pick<Props, "locale" | "found"> & { format: string; exactly: number | null };

function Sending({ locale, found: { talk, deck }, format, exactly }: SendingProps) {
  const t = useTranslations("decks");
  const texts = useUploadTexts(exactly);
  return (
    <Section id="send" title={t(deck ? "page.resend-title" : "page.send-title")}>
      <Card as="div" className="grid gap-4">
        {deck && <p>{t("page.resend-lead")}</p>}
        <noscript>
          <p>{t("upload.no-script")}</p>
        </noscript>
        <DeckUpload
          talkId={talk.id}
          {...{ format, exactly, texts }}
          most={MOST_SLIDES}
          descriptionLength={DESCRIPTION_LENGTH}
          lang={talk.locale === locale ? undefined : talk.locale}
          faults={useFaultTexts()}
          refusals={deckRefusals(locale)}
        />
      </Card>
    </Section>
  );
}

type SlidesProps = {
  locale: Locale;
  talk: DeckPage["talk"];
  deck: NonNullable<DeckPage["deck"]>;
};

function Slides({ locale, talk, deck }: SlidesProps) {
  const t = useTranslations("decks.page");
  const lang = talk.locale === locale ? undefined : talk.locale;
  const rows = deck.slides.map((slide) => ({
    id: slide.id,
    label: t("describe", { number: slide.number }),
    description: slide.description ?? "",
    picture: (
      <SlidePicture
        // The text beside it says the same.
        slide={{ ...slide, description: null }}
        lang={lang}
        sizes="(min-width: 640px) 16rem, 100vw"
      />
    ),
  }));
  return (
    <Section id="slides" title={t("slides-title")}>
      <p className="mb-4">{t("describe-lead")}</p>
      <DescribeForm
        key={deck.id}
        deckId={deck.id}
        revision={deck.revision}
        rows={rows}
        maxLength={DESCRIPTION_LENGTH}
        texts={{ save: t("save"), saving: t("saving"), saved: t("saved") }}
      />
    </Section>
  );
}
