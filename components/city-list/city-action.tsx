import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/form/action-button";
import { Icon } from "@/components/ui/icon";
import { goingAction } from "@/lib/rsvps/actions";
import { joinRefusal } from "@/lib/seating/rules";
import type { CityRowProps } from "./city-row-props";

type Props = Pick<CityRowProps, "meetup" | "rsvp" | "isOneTap" | "isNearest" | "now"> & {
  town: string;
  path: string;
};

/** The viewer's RSVP, or the way to one. */
export function CityAction(props: Props) {
  const { meetup, now, rsvp, isOneTap, isNearest, town, path } = props;
  const t = useTranslations("nights.cities");
  const closed = joinRefusal(meetup, now);
  const isOn = closed === null || closed === "rsvps-closed";
  if (isOn && (rsvp === "going" || rsvp === "waitlisted")) {
    const [text, name] =
      rsvp === "going" ? (["mine", "mineIn"] as const) : (["waiting", "waitingIn"] as const);
    return (
      <a
        href={`${path}#rsvp`}
        aria-label={t(name, { town })}
        className="inline-flex min-h-target max-w-28 items-center gap-1.5 font-semibold text-ok sm:max-w-none"
      >
        <Icon name={rsvp === "going" ? "check" : "clock"} />
        {t(text)}
      </a>
    );
  }
  if (closed || meetup.status === "proposed")
    return (
      <ButtonLink look="quiet" href={path} aria-label={t("seeIn", { town })}>
        {t("see")}
      </ButtonLink>
    );
  const look = isNearest ? "primary" : "secondary";
  const [text, name] = meetup.isFull ? (["join", "joinIn"] as const) : (["go", "goIn"] as const);
  if (isOneTap)
    return (
      <ActionButton
        action={goingAction}
        fields={{ meetupId: meetup.id }}
        name={t(name, { town })}
        look={look}
        pendingText={t("pending")}
      >
        {t(text)}
      </ActionButton>
    );
  return (
    <ButtonLink look={look} href={`${path}#rsvp`} aria-label={t(name, { town })}>
      {t(text)}
    </ButtonLink>
  );
}
