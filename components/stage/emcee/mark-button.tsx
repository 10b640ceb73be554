import type { ComponentProps } from "react";
import { ActionButton } from "@/components/ui/form/action-button";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { extendBreakAction, markStageAction } from "@/lib/stage/actions";
import type { MarkStage } from "@/lib/stage/schema";

/** About which slot somebody presses, and what they saw. */
export type Pressed = { meetupId: string; sequence: number; slotId: string };

type Looks = Pick<
  ComponentProps<typeof ActionButton>,
  "look" | "size" | "wide" | "icon" | "className"
>;

type Props = Looks & {
  pressed: Pressed;
  kind: Extract<MarkStage["kind"], "started" | "skipped" | "ended">;
  /** The slot's. */
  name: string;
};

const WORDS = { started: "start", skipped: "skip", ended: "end" } as const;

/** Starts, skips or ends a slot. */
export function MarkButton({ pressed, kind, name, ...looks }: Props) {
  const t = useTranslations("stage.emcee");
  const word = WORDS[kind];
  return (
    <ActionButton
      action={markStageAction}
      fields={{ ...pressed, kind }}
      name={t(`${word}-of`, { name })}
      pendingText={t("working")}
      {...looks}
    >
      {t(word)}
    </ActionButton>
  );
}

const EXTENSIONS = [5, 10];

/** Makes a break longer. */
export function ExtendButtons({ pressed, name }: { pressed: Pressed; name: string }) {
  const t = useTranslations("stage.emcee");
  return EXTENSIONS.map((minutes) => (
    <ActionButton
      key={minutes}
      action={extendBreakAction}
      fields={{ ...pressed, minutes }}
      name={t("extend-of", { minutes, name })}
      look="secondary"
      icon="plus"
      pendingText={t("working")}
    >
      {t("extend", { minutes })}
    </ActionButton>
  ));
}
