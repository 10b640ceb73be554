import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { ActionButton } from "@/components/ui/form/action-button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { disconnectScreenAction } from "@/lib/stage/actions";
import type { EmceeStage } from "@/lib/stage/queries";
import { PairForm } from "./pair-form";

type Props = {
  locale: Locale;
  meetupId: string;
  stage: Pick<EmceeStage, "screens" | "timeZone">;
  /** "example.ca/stage" */
  address: string;
  /** Before that, only where to connect is told. */
  isOpen: boolean;
};

/** The machines that show the stage, and the form that connects one more. */
export function Screens({ locale, meetupId, stage, address, isOpen }: Props) {
  const t = useTranslations("stage.screens");
  return (
    <Section id="screens" title={t("title")}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t("lead", { address })}</p>
        {isOpen && <Connected {...{ locale, meetupId, stage }} />}
      </div>
    </Section>
  );
}

type ConnectedProps = Omit<Props, "address" | "isOpen">;

function Connected({ locale, meetupId, stage }: ConnectedProps) {
  const t = useTranslations("stage.screens");
  return (
    <>
      {stage.screens.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="grid gap-3">
          {stage.screens.map((screen) => (
            <Screen key={screen.id} {...{ locale, meetupId, stage, screen }} />
          ))}
        </ul>
      )}
      <Card as="div">
        <PairForm
          meetupId={meetupId}
          views={[
            { value: "slides", label: t("views.slides") },
            { value: "speaker", label: t("views.speaker") },
          ]}
          texts={{
            ...{ code: t("code"), "code-hint": t("code-hint"), view: t("view") },
            ...{ pair: t("pair"), pairing: t("pairing"), paired: t("paired") },
          }}
        />
      </Card>
    </>
  );
}

type ScreenProps = ConnectedProps & { screen: EmceeStage["screens"][number] };

function Screen({ locale, meetupId, stage, screen }: ScreenProps) {
  const t = useTranslations("stage.screens");
  const name = t(`of.${screen.view ?? "slides"}`);
  const time = screen.pairedAt ? formatTimeAt(screen.pairedAt, stage.timeZone, locale) : "";
  const by = screen.pairedByName;
  return (
    <Card as="li" className="flex flex-wrap items-center gap-3">
      <div>
        <p className="font-semibold">{name}</p>
        <p className="text-ink-2 text-sm">
          {by ? t("since-by", { time, name: by }) : t("since", { time })}
        </p>
      </div>
      <div className="ml-auto">
        <ActionButton
          action={disconnectScreenAction}
          fields={{ meetupId, screenId: screen.id }}
          look="destructive"
          name={t("disconnect-of", { name, time })}
          pendingText={t("working")}
        >
          {t("disconnect")}
        </ActionButton>
      </div>
    </Card>
  );
}
