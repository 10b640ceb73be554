import { Section } from "@/components/site/section";
import { PhoneLink } from "@/components/ui/links/phone-link";
import type { DeskHost } from "@/lib/hosts/queries";
import { stepDownRefusal } from "@/lib/hosts/rules";
import type { Person } from "@/lib/kernel/viewer";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { AskOrganizers } from "./ask-organizers";
import { MeetingLinkForm } from "./meeting-link-form";
import { PhoneForm } from "./phone-form";
import { RemoveHost } from "./remove-host";
import { StepDown } from "./step-down";

type Props = {
  meetup: Pick<ShownMeetup, "id" | "kind" | "status" | "hostIds" | "organizerIds">;
  hosts: DeskHost[];
  viewer: Pick<Person, "id">;
  /** By which the stream reaches them. */
  meetingLink: string | null;
};

/** Who hosts: a host may step down, an organizer may remove any. */
export function DeskHosts({ meetup, hosts, viewer, meetingLink }: Props) {
  const t = useTranslations("meetups.hosts");
  const isOrganizer = meetup.organizerIds.includes(viewer.id);
  const isHost = hosts.some(({ id }) => id === viewer.id);
  const named = ({ name, ...host }: DeskHost) => ({ ...host, name: name ?? t("unnamed") });
  return (
    <Section id="hosts" title={t("title")}>
      <div className="grid gap-4">
        {hosts.length === 0 ? (
          <p className="text-ink-2">{t("desk-none")}</p>
        ) : (
          <ul className="grid gap-2">
            {hosts.map(named).map((host) => (
              <li key={host.id}>
                <p className="wrap-anywhere text-lg">
                  {host.id === viewer.id ? t("you", { name: host.name }) : host.name}
                </p>
                {host.phone && <PhoneLink phone={host.phone} />}
                {isOrganizer && host.id !== viewer.id && (
                  <RemoveHost meetupId={meetup.id} host={host} isLast={hosts.length === 1} />
                )}
              </li>
            ))}
          </ul>
        )}
        {isHost && <OwnPhone {...{ meetup, hosts, viewer }} />}
        {meetup.kind === "city" && meetup.status !== "canceled" && (
          <MeetingLink {...{ meetup, meetingLink }} />
        )}
        {isHost && (
          <StepDown meetupId={meetup.id} isLast={stepDownRefusal(meetup, isOrganizer) !== null} />
        )}
        {isHost && hosts.length === 1 && !isOrganizer && <AskOrganizers meetupId={meetup.id} />}
      </div>
    </Section>
  );
}

/** Optional: organizers look for it when a city says nothing on the night. */
function OwnPhone({ meetup, hosts, viewer }: Omit<Props, "meetingLink">) {
  const t = useTranslations("desk.phone");
  return (
    <PhoneForm
      meetupId={meetup.id}
      phone={hosts.find(({ id }) => id === viewer.id)?.phone ?? null}
      texts={{
        label: t("label"),
        hint: t("hint"),
        save: t("save"),
        saving: t("saving"),
        saved: t("saved"),
      }}
    />
  );
}

/** Of the stream's crew, who turn to the city. */
function MeetingLink({ meetup, meetingLink }: Pick<Props, "meetup" | "meetingLink">) {
  const t = useTranslations("live.reach");
  return (
    <MeetingLinkForm
      meetupId={meetup.id}
      meetingLink={meetingLink}
      texts={{
        label: t("label"),
        hint: t("hint"),
        save: t("save"),
        saving: t("saving"),
        saved: t("saved"),
      }}
    />
  );
}
