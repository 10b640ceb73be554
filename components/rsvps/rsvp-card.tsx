import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { HIDDEN_WITHOUT_FORM } from "@/components/ui/form/hidden-without-form";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { joinRefusal } from "@/lib/seating/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import type { MeetupViewer } from "@/lib/snapshot/viewer-queries";
import { AnswerCard } from "./answer-card";
import { ClosedCard } from "./closed-card";
import { RsvpForm } from "./rsvp-form";
import { SwitchOffer } from "./switch-offer";

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    | "id"
    | "eventSlug"
    | "slug"
    | "kind"
    | "status"
    | "eventStatus"
    | "city"
    | "capacity"
    | "isFull"
    | "partyLimit"
    | "rsvpsCloseAt"
    | "startsAt"
    | "endsAt"
  >;
  viewer: Pick<
    MeetupViewer,
    "person" | "answer" | "asked" | "elsewhere" | "waiting" | "typedAgain"
  >;
  /** Whether a form of this very request was rejected. */
  wasRejected: boolean;
  now: Date;
  /** Shown once there is an RSVP. */
  share?: ReactNode;
  /** Where else to go, once it is canceled. */
  nearby?: ReactNode;
};

/** The RSVP form, or the RSVP once there is one. */
export function RsvpCard({ locale, meetup, viewer, wasRejected, now, share, nearby }: Props) {
  const { answer, asked, elsewhere, waiting, typedAgain } = viewer;
  const closed = joinRefusal(meetup, now);
  const isCanceled = closed === "meetup-canceled" || closed === "event-canceled";
  const isOver = closed !== null && closed !== "rsvps-closed";
  // Somebody who canceled here and has a seat elsewhere may switch back.
  const shown = answer && !isOver && !(answer.status === "canceled" && elsewhere) ? answer : null;
  const side = shown?.status ?? (closed ? "closed" : elsewhere ? "switch" : "form");
  return (
    <Card
      id="rsvp"
      aria-labelledby="rsvp-title"
      className={cx(
        "scroll-mt-4",
        // On paper an answer is information; a form is not.
        ["form", "switch"].includes(side) && "no-print",
        // The page's notice says so already.
        isCanceled && HIDDEN_WITHOUT_FORM,
      )}
    >
      <FocusOnChange side={`${side} ${shown?.typedAddress ?? ""}`}>
        {shown ? (
          <AnswerCard
            {...{ locale, meetup, asked, elsewhere, waiting, typedAgain, wasRejected, now }}
            {...{ share, nearby }}
            answer={shown}
          />
        ) : (
          <OpenCard {...{ locale, meetup, viewer }}>
            {closed && <ClosedCard locale={locale} meetup={meetup} closed={closed} />}
          </OpenCard>
        )}
      </FocusOnChange>
    </Card>
  );
}

type OpenProps = Pick<Props, "locale" | "meetup" | "viewer"> & { children: ReactNode };

/** The form; its children replace it when RSVPs are closed. */
function OpenCard({ locale, meetup, viewer, children }: OpenProps) {
  const { person, elsewhere } = viewer;
  const t = useTranslations("rsvps.card");
  const { isFull } = meetup;
  const verb = meetup.kind === "afar" ? t("watching") : t("going");
  return (
    <RsvpForm
      meetupId={meetup.id}
      asks={{ name: !person?.name, address: !person }}
      closed={children}
      intro={
        elsewhere ? (
          <SwitchOffer locale={locale} to={meetup} from={elsewhere} />
        ) : (
          <Introduction meetup={meetup} name={person?.name ?? null} isFull={isFull} />
        )
      }
      // With a seat elsewhere the button switches; the form is for another person on the same device.
      isSwitch={elsewhere !== null}
      texts={{
        name: t("name"),
        email: t("email"),
        emailHint: t("emailHint"),
        button: isFull ? t("join") : verb,
        pending: t("sending"),
        otherAddress: t("otherAddress"),
        note: person ? undefined : t("private"),
      }}
    />
  );
}

type IntroductionProps = Pick<Props, "meetup"> & { name: string | null; isFull: boolean };

function Introduction({ meetup, name, isFull }: IntroductionProps) {
  const t = useTranslations("rsvps.card");
  const isAfar = meetup.kind === "afar";
  return (
    <>
      <h2 id="rsvp-title" tabIndex={-1} className="text-2xl">
        {isAfar ? t("titleAfar") : t("title")}
      </h2>
      {(name || isAfar) && (
        <p className="-mt-3 text-ink-2">{name ? t("leadSignedIn", { name }) : t("leadAfar")}</p>
      )}
      {isFull && <p className="-mt-2">{t("full")}</p>}
    </>
  );
}
