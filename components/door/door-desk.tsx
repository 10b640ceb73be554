import { deskPath, doorPath, stagePath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { ActionButton } from "@/components/ui/form/action-button";
import { BigNumber } from "@/components/ui/text/big-number";
import { RoomWallLink } from "@/components/wall/room-wall-link";
import { handOutDoorAction, handOutStageAction } from "@/lib/passes/actions";
import type { ShownDevice } from "@/lib/passes/device-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { Phone } from "./phone";
import { QrCode } from "./qr-code";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "slug" | "eventSlug" | "timeZone">;
  devices: ShownDevice[];
  /** The address of a code that waits for a phone. */
  link: string | null;
  stageLink: string | null;
  roomCode: string;
  inRoom: number;
  /** Created with the page, so that a double press makes one code. */
  formKey: string;
};

/** Where a host opens the door list, hands the door to others, and takes it back. */
export function DoorDesk({ locale, meetup, devices, roomCode, inRoom, ...hand }: Props) {
  const t = useTranslations("door.desk");
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      <div className="grid gap-4">
        <BigNumber value={t("in-room", { people: inRoom })}>{t("in-room-unit")}</BigNumber>
        <ButtonLink href={doorPath(locale, meetup)} look="primary" size="door" wide>
          {t("open")}
        </ButtonLink>
        <ButtonLink href={`${deskPath(locale, meetup, "door")}/paper`} size="door" wide>
          {t("paper")}
        </ButtonLink>
      </div>
      <Section id="hand" title={t("hand-title")}>
        <HandOut {...hand} action={handOutDoorAction} meetupId={meetup.id} />
      </Section>
      <Section id="hand-stage" title={t("stage-title")}>
        <p className="mb-4 text-ink-2">
          <a href={stagePath(locale, meetup)} className="link">
            {t("stage-open")}
          </a>{" "}
          {t("stage-lead")}
        </p>
        <HandOut {...hand} link={hand.stageLink} action={handOutStageAction} meetupId={meetup.id} />
      </Section>
      <Section id="phones" title={t("phones-title")}>
        {devices.length === 0 ? (
          <p className="text-ink-2">{t("no-phones")}</p>
        ) : (
          <ul className="grid gap-3">
            {devices.map((device) => (
              <Phone key={device.id} locale={locale} device={device} timeZone={meetup.timeZone} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="room-code" title={t("code-title")}>
        <p className="font-mono text-3xl tracking-widest">{roomCode}</p>
        <p className="text-ink-2">{t("code-lead")}</p>
        <RoomWallLink {...{ locale, meetup }} />
      </Section>
    </Page>
  );
}

type HandOutProps = Pick<Props, "link" | "formKey"> & {
  action: typeof handOutDoorAction;
  meetupId: string;
};

function HandOut({ action, meetupId, link, formKey }: HandOutProps) {
  const t = useTranslations("door.desk");
  return (
    <div className="grid gap-4">
      {link && <Code link={link} />}
      <ActionButton
        action={action}
        fields={{ meetupId, key: formKey }}
        className="justify-self-start"
        pendingText={t("handing")}
      >
        {link ? t("another") : t("hand")}
      </ActionButton>
    </div>
  );
}

function Code({ link }: { link: string }) {
  const t = useTranslations("door.desk");
  return (
    <Card as="div" className="grid justify-items-start gap-3">
      <QrCode text={link} label={t("qr")} className="w-full max-w-72" />
      <p>{t("scan")}</p>
      <p className="wrap-anywhere text-ink-2 text-sm">{link}</p>
      <CopyButton text={link} copiedText={t("copied")}>
        {t("link")}
      </CopyButton>
    </Card>
  );
}
