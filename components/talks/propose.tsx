import { CoSpeakersPanel } from "@/components/co-speakers/panel";
import { Page } from "@/components/site/page";
import { ChangeForm } from "@/components/speakers/change-form";
import { speakerTexts } from "@/components/speakers/speaker-texts";
import { CallFacts } from "@/components/talk-calls/call-facts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import { cityName } from "@/lib/places/rules";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { townNames } from "@/lib/share/sentence-rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { changeRefusal } from "@/lib/speakers/rules";
import { offeredFormats, offeredLanguages } from "@/lib/talk-calls/rules";
import { FORMATS } from "@/lib/talk-calls/schema";
import type { OpenCall, OwnProposal } from "@/lib/talks/proposal-queries";
import { isEditable, proposalRefusal, submissionRefusal } from "@/lib/talks/rules";
import { FirstSlide } from "./first-slide";
import { ProposeForm } from "./propose-form";
import { firstSlideTexts, proposeTexts } from "./propose-texts";

type Props = {
  locale: Locale;
  viewer: Person | null;
  meetup: Pick<
    SnapshotMeetup,
    | "id"
    | "slug"
    | "eventSlug"
    | "city"
    | "status"
    | "eventStatus"
    | "startsAt"
    | "endsAt"
    | "timeZone"
    | "talkCall"
  >;
  /** The viewer's own proposal, when editing. */
  talk: OwnProposal | null;
  /** The night's other cities that ask for talks. */
  others: OpenCall[];
  now: Date;
  formKey: string;
};

export function Propose(props: Props) {
  const { talk, meetup, now } = props;
  const { startsAt } = meetup;
  const isChangeable =
    talk &&
    changeRefusal({ state: talk.state, startsAt }, proposalRefusal(meetup, now), now) === null;
  return isChangeable ? <Change {...props} talk={talk} /> : <Proposal {...props} />;
}

/** The title and the format of an accepted talk stay as the hosts accepted them. */
function Change({ locale, meetup, talk }: Props & { talk: OwnProposal }) {
  const t = useTranslations("talks");
  const s = useTranslations("speakers.change");
  return (
    <Page
      title={s("title")}
      back={{ href: `/${locale}/me`, text: t("mine.title") }}
      lead={
        <>
          <p lang={talk.locale} className="wrap-anywhere">
            {talk.title}
          </p>
          <p>{s("lead", { town: placeName(meetup, locale) })}</p>
        </>
      }
      width="text"
    >
      <ChangeForm
        hidden={{ talkId: talk.id, revision: String(talk.revision) }}
        before={spoken(talk)}
        texts={{ ...speakerTexts(t), save: s("save"), saving: s("saving"), saved: s("saved") }}
      />
      <CoSpeakersPanel talk={talk} />
    </Page>
  );
}

const spoken = (talk: OwnProposal | null) => ({
  abstract: talk?.abstract ?? "",
  bio: talk?.bio ?? "",
  needs: talk?.needs ?? "",
  mayBeFilmed: talk?.mayBeFilmed ?? false,
  mayBePhotographed: talk?.mayBePhotographed ?? false,
  mayBeQuoted: talk?.mayBeQuoted ?? false,
});

function Proposal({ locale, viewer, meetup, talk, others, now, formKey }: Props) {
  const t = useTranslations("talks");
  const s = useTranslations("speakers");
  const town = placeName(meetup, locale);
  const path = `/n/${meetup.eventSlug}/${meetup.slug}`;
  const offered = {
    formats: offeredFormats(meetup.talkCall),
    languages: offeredLanguages(meetup.talkCall),
  };
  // A proposal keeps what it was sent with, even if the call has changed since.
  const formats = FORMATS.filter((one) => one === talk?.format || offered.formats.includes(one));
  const languages = LOCALES.filter(
    (one) => one === talk?.locale || offered.languages.includes(one),
  );
  const closed = useClosed({ locale, viewer, meetup, talk, now });
  // Whoever is signed out reads what is asked for, and may try a first slide.
  const isOpen = talk ? !closed : submissionRefusal(meetup, now) === null;
  return (
    <Page
      title={talk ? t("propose.edit-title") : t("propose.title-in", townNames(town, locale))}
      back={{ href: `/${locale}${path}`, text: town }}
      lead={
        isOpen && (
          <>
            <p>{t("propose.lead")}</p>
            {talk?.offerId && <p>{s("offers.edits")}</p>}
            {meetup.talkCall && <CallFacts locale={locale} call={meetup.talkCall} town={town} />}
          </>
        )
      }
      width="text"
    >
      {isOpen && formats.includes("twenty_twenty") && <FirstSlide texts={firstSlideTexts(t)} />}
      <ProposeForm
        hidden={
          talk
            ? { talkId: talk.id, revision: String(talk.revision) }
            : { meetupId: meetup.id, key: formKey }
        }
        before={{
          title: talk?.title ?? "",
          ...spoken(talk),
          format: talk?.format ?? formats[0] ?? "twenty_twenty",
          minutes: String(talk?.minutes ?? ""),
          locale: talk?.locale ?? (languages.includes(locale) ? locale : (languages[0] ?? locale)),
          speakerName: talk?.firstSpeaker ?? talk?.speakerName ?? viewer?.name ?? "",
          isFirstTime: talk?.isFirstTime ?? false,
        }}
        isNew={!talk}
        cities={others.map((city) => ({ value: city.id, label: cityName(city, locale) }))}
        keepsDraft={!talk || talk.state === "draft"}
        paths={{ mine: `/${locale}/me`, another: `/${locale}${path}/propose` }}
        closed={closed}
        texts={proposeTexts(t, s, { formats, languages })}
      />
      {talk && !closed && <CoSpeakersPanel talk={talk} />}
    </Page>
  );
}

/** Why the form is closed: proposals are closed, the viewer is signed out, or a host has decided. */
function useClosed({ locale, viewer, meetup, talk, now }: Omit<Props, "formKey" | "others">) {
  const t = useTranslations("talks");
  const town = placeName(meetup, locale);
  const path = `/n/${meetup.eventSlug}/${meetup.slug}`;
  const refusal = talk ? null : submissionRefusal(meetup, now);
  if (refusal)
    return (
      <EmptyState
        action={
          <ButtonLink href={`/${locale}${path}`}>{t("propose.closed-action", { town })}</ButtonLink>
        }
      >
        {t(`propose.closed.${refusal}`)}
      </EmptyState>
    );
  if (!viewer)
    return (
      <EmptyState
        action={
          <ButtonLink look="primary" href={`/${locale}/sign-in?to=${path}/propose`}>
            {t("propose.sign-in-action")}
          </ButtonLink>
        }
      >
        {t("propose.sign-in")}
      </EmptyState>
    );
  if (talk && !isEditable(talk.state))
    return (
      <EmptyState action={<ButtonLink href={`/${locale}/me`}>{t("propose.mine")}</ButtonLink>}>
        {t("propose.moved-on")}
      </EmptyState>
    );
  return null;
}
