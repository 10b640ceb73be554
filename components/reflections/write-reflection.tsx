import { useLocale } from "next-intl";
import { Picture } from "@/components/photos/picture";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import type { Person } from "@/lib/kernel/viewer";
import type { ShownPhoto } from "@/lib/photos/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { OwnReflection, OwnSeat } from "@/lib/reflections/own-queries";
import type { Stored, WholeReflection } from "@/lib/reflections/queries";
import { placeName, type Translator } from "./byline";
import { AsOpened } from "./draft/as-opened";
import { OwnReflections } from "./draft/own-reflections";
import { type InitialValues, initialValues } from "./initial-values";
import { ReflectionForm } from "./reflection-form";
import { reflectionTexts } from "./reflection-texts";
import { WithdrawReflection } from "./withdraw-reflection";

type Props = {
  viewer: Person | null;
  event: { id: string; slug: string };
  /** The event's published meetups. */
  meetups: { id: string; slug: string; city: { nameEn: string; nameFr: string } | null }[];
  /** The meetup and name of the viewer's RSVP. */
  ownSeat: OwnSeat;
  reflection: WholeReflection | null;
  /** The same, as its page shows it. */
  stored: Stored | null;
  /** Of the album of the city that it is about. */
  album: ShownPhoto[];
  /** Created with the page, so that a repeated submission is one reflection. */
  formKey: string;
  /** Why reflections are closed; null while they are open. */
  closed: string | null;
  /** What the viewer wrote of the night before. */
  own?: OwnReflection[];
  /** The token of the mailed link that the viewer writes by. */
  link?: string;
  /** This page, to return to after signing in. */
  path: string;
};

export function WriteReflection(props: Props) {
  const {
    viewer,
    event,
    meetups,
    ownSeat,
    reflection,
    stored,
    album,
    formKey,
    closed,
    link,
    path,
  } = props;
  const t = useTranslations("reflections");
  const locale = useLocale();
  const list = `/${locale}/n/${event.slug}/reflections`;
  const known: InitialValues = initialValues(reflection, { seat: ownSeat, language: locale });
  const places = meetups.map((meetup) => ({
    value: meetup.id,
    label: placeName(t, meetup, locale),
  }));
  const own = places.find((place) => place.value === known.meetupId);
  return (
    <Page
      title={t(reflection ? "form.title-edit" : "form.title")}
      lead={closed === null ? t("form.lead") : undefined}
      back={{ href: list, text: t("back-to-list") }}
      width="text"
    >
      <AsOpened>
        <OwnReflections eventSlug={event.slug} reflections={props.own ?? []} />
      </AsOpened>
      <ReflectionForm
        known={known}
        hidden={{
          eventId: event.id,
          reflectionId: reflection?.id ?? "",
          key: formKey,
          ...(link && { link }),
        }}
        revision={reflection?.revision ?? 0}
        stored={stored}
        asksName={viewer !== null && !viewer.name}
        places={[{ value: "", label: t("form.no-place") }, ...places]}
        photos={photoChoices(t, album, locale)}
        signIn={viewer ? null : `/${locale}/sign-in?to=${encodeURIComponent(path)}`}
        closed={closed !== null && <Notice>{closed}</Notice>}
        texts={reflectionTexts(t, viewer?.name ?? null, own?.label ?? null)}
      />
      {reflection && (
        <WithdrawReflection
          reflectionId={reflection.id}
          link={link}
          isDraft={reflection.status === "draft"}
          as="author"
        />
      )}
    </Page>
  );
}

function photoChoices(t: Translator, album: ShownPhoto[], page: Locale) {
  const choices = album.map((photo) => ({
    value: photo.id,
    label: (
      <Picture
        photo={photo}
        description={{
          text: photo.description ?? "",
          ...(photo.locale && photo.locale !== page && { lang: photo.locale }),
        }}
        className="h-24 w-auto rounded-control"
      />
    ),
  }));
  return [{ value: "", label: t("form.no-photo") }, ...choices];
}
