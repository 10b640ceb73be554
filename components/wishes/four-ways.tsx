import type { ReactNode } from "react";
import { MessageForm } from "@/components/people/message-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { HIDDEN_WITHOUT_FORM } from "@/components/ui/form/hidden-without-form";
import { Address } from "@/components/ui/text/address";
import { startOnNight } from "@/lib/phases/night-rules";
import type { City } from "@/lib/places/queries";
import { cityName, nearestCity } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { townNames } from "@/lib/share/sentence-rules";
import type { SnapshotEvent, SnapshotMeetup } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { offerToHostAction } from "@/lib/wishes/actions";
import { WishForm } from "./wish-form";

export type WayMeetup = Pick<
  SnapshotMeetup,
  "id" | "slug" | "kind" | "city" | "startsAt" | "endsAt" | "localDate" | "startsLocal"
>;

type Props = {
  locale: Locale;
  event: Pick<SnapshotEvent, "id" | "slug" | "localDate">;
  meetups: WayMeetup[];
  viewer: Pick<EventViewer, "person" | "wish">;
  town: City;
  /** Only a form that was just rejected is left. */
  closed: boolean;
  now: Date;
};

/** The nearest city, from afar, "I'd come if there were one here", and hosting it. */
export function FourWays(props: Props) {
  const { locale, event, town, closed, now } = props;
  const t = useTranslations("wishes");
  const names = townNames(cityName(town, locale), locale);
  const meetups = props.meetups.filter((meetup) => meetup.endsAt > now);
  const afar = meetups.find((meetup) => meetup.kind === "afar");
  return (
    <div className="grid gap-4">
      {!closed && <h3 className="text-xl">{t("waysTitle", names)}</h3>}
      <div className="grid items-start gap-4 md:grid-cols-2">
        {!closed && <Nearest {...props} meetups={meetups} />}
        {afar && !closed && (
          <Way title={t("afar")}>
            <p className="text-ink-2">{t("afarText")}</p>
            <ButtonLink href={`/${locale}/n/${event.slug}/afar`}>{t("afarGo")}</ButtonLink>
          </Way>
        )}
        <Wish {...props} />
        <HostIt {...props} />
      </div>
    </div>
  );
}

type WayProps = { title: string; closed?: boolean; children: ReactNode };

function Way({ title, closed, children }: WayProps) {
  // A closed section has no heading between its own and this one.
  const Heading = closed ? "h3" : "h4";
  return (
    <Card as="div" className={cx("grid gap-3", closed && HIDDEN_WITHOUT_FORM)}>
      <Heading className="text-lg">{title}</Heading>
      {children}
    </Card>
  );
}

type Here = WayMeetup & { city: NonNullable<WayMeetup["city"]> };

function Nearest({ locale, event, meetups, town }: Omit<Props, "viewer" | "closed" | "now">) {
  const t = useTranslations("wishes");
  const places = useTranslations("places");
  const open = meetups.filter((meetup): meetup is Here => meetup.city !== null);
  const nearest = nearestCity(
    town,
    open.map((meetup) => ({ ...meetup.city, meetup })),
  );
  if (!nearest) return null;
  const { meetup } = nearest.city;
  const words = townNames(cityName(nearest.city, locale), locale);
  const distance = places("distance", { kilometres: Math.round(nearest.kilometres) });
  return (
    <Way title={t("nearest")}>
      <p className="text-ink-2">
        {t("nearestText", {
          ...words,
          distance,
          time: startOnNight(meetup, event.localDate, locale),
        })}
      </p>
      <ButtonLink href={`/${locale}/n/${event.slug}/${meetup.slug}`}>{t("see", words)}</ButtonLink>
    </Way>
  );
}

function Wish({ locale, event, town, closed, viewer: { person, wish } }: Props) {
  const t = useTranslations("wishes");
  const words = townNames(cityName(town, locale), locale);
  const others = wish?.others ?? 0;
  return (
    <Way title={t("wish", words)} closed={closed}>
      <WishForm
        key={town.id}
        closed={closed}
        eventId={event.id}
        town={town.slug}
        asks={person === null}
        isMine={wish?.isMine ?? false}
        texts={{
          address: t("address"),
          wishText: t("wishText"),
          wishGo: t("wishGo", { others }),
          wishing: t("wishing"),
          wished: t("wished", { ...words, others }),
          takeBack: t(wish?.hasOffered ? "takeBackOffer" : "takeBack"),
          takingBack: t("takingBack"),
        }}
      />
    </Way>
  );
}

function HostIt({ event, town, closed, viewer: { person, wish } }: Props) {
  const t = useTranslations("wishes");
  return (
    <Way title={t("host")} closed={closed}>
      <p className="text-ink-2">{t("hostText")}</p>
      {wish?.hasOffered ? (
        <p className="font-semibold">{t("offered")}</p>
      ) : (
        <MessageForm
          key={town.id}
          closed={closed}
          action={offerToHostAction}
          fields={{ eventId: event.id, town: town.slug }}
          text="note"
          isOptional
          asksForAddress={person === null}
          texts={{
            open: t("hostGo"),
            lead: person && t.rich("asYou", { address: () => <Address>{person.email}</Address> }),
            name: t("name"),
            optional: t("optional"),
            address: t("address"),
            addressHint: t("addressHint"),
            text: t("note"),
            textHint: t("noteHint"),
            send: t("offer"),
            sending: t("offering"),
            sent: t("offered"),
          }}
        />
      )}
    </Way>
  );
}
